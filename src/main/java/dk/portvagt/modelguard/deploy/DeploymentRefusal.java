package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * Refuses a deployment. The message has one line for each finding: the Modeler's log shows only the message. The
 * details give callers of the REST API the same findings by file and element.
 */
public class DeploymentRefusal extends ParseException {

    /** Limits the findings: nobody reads more at once, and a hostile model could have a million. */
    private static final int MOST = 50;

    private final transient List<Finding> findings;

    DeploymentRefusal(List<Finding> findings) {
        super(message(findings), findings.get(0).file(), List.of(), List.of());
        this.findings = List.copyOf(findings);
    }

    private static String message(List<Finding> findings) {
        String heading = findings.size() == 1
                ? "Der er 1 fund, og intet er udrullet:"
                : "Der er " + findings.size() + " fund, og intet er udrullet:";
        String rest = findings.size() > MOST ? "\n… og " + (findings.size() - MOST) + " til." : "";
        return findings.stream()
                .limit(MOST)
                .map(finding -> "- " + finding)
                .collect(Collectors.joining("\n", heading + "\n", rest));
    }

    @Override
    public List<ResourceReport> getResorceReports() {
        Map<String, List<Problem>> byFile = findings.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(
                        Finding::file, TreeMap::new, Collectors.mapping(FoundProblem::new, Collectors.toList())));
        return byFile.entrySet().stream()
                .<ResourceReport>map(file -> new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
                .toList();
    }

    /** Presents a finding in the engine's format; the place is the element, not the line. */
    private record FoundProblem(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.toString();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.elementId();
        }

        @Override
        public List<String> getElementIds() {
            return finding.elementId().isEmpty() ? List.of() : List.of(finding.elementId());
        }
    }
}
