package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.businesscase.BusinessCaseSettings;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.documents.Section;
import dk.portvagt.engine.ActingPerson;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what a case says at the moment as its papers will write it at the next gate: the findings of its phases and
 * its business case. The callers check the reader's access.
 */
@Component
public class ReadableCase {

    private static final String TEXT = "string";

    private final HistoryService history;
    private final ActingPerson acting;
    private final BusinessCases businessCases;
    private final BusinessCaseSettings settings;

    ReadableCase(
            HistoryService history, ActingPerson acting, BusinessCases businessCases, BusinessCaseSettings settings) {
        this.history = history;
        this.acting = acting;
        this.businessCases = businessCases;
        this.settings = settings;
    }

    /** Returns what was found out so far, a section for each topic; none before anything is answered. */
    public List<Section> findings(CaseNumber number) {
        Map<String, String> answers = acting.asNobody(() -> answers(number));
        return AnalysisReportText.sections(variable -> Optional.ofNullable(answers.get(variable.getName())));
    }

    /**
     * Holds what people wrote about a case in their own words; null where they wrote nothing.
     *
     * @param strategicFit how it fits the strategy
     * @param topRisks its largest risks
     */
    public record Assessment(
            @Nullable String strategicFit, @Nullable String topRisks) {}

    /** Returns what was written about the strategy and the risks of the case. */
    public Assessment assessment(CaseNumber number) {
        Map<String, String> answers = acting.asNobody(() -> answers(number));
        return new Assessment(
                said(AnalysisVariables.STRATEGIC_FIT, answers), said(AnalysisVariables.TOP_RISKS, answers));
    }

    private static @Nullable String said(VariableFactory<String> variable, Map<String, String> answers) {
        return Optional.ofNullable(answers.get(variable.getName()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** Returns the newest business case as its paper writes it; none before the first gate. */
    public List<Section> businessCase(CaseNumber number) {
        return businessCases
                .latest(number)
                .map(version -> BusinessCaseText.sections(
                        version, businessCases.before(version), settings.discountRateSource()))
                .orElse(List.of());
    }

    /** Reads the texts of the case's processes, ended ones too. Of several the one last written counts. */
    private Map<String, String> answers(CaseNumber number) {
        List<String> instances =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.toString())
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        Map<String, String> answers = new HashMap<>();
        if (!instances.isEmpty()) {
            history
                    .createHistoricVariableInstanceQuery()
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .variableNameIn(AnalysisReportText.variables())
                    .variableTypeIn(TEXT)
                    .list()
                    .stream()
                    .filter(variable -> variable.getValue() != null)
                    .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                    .forEach(variable ->
                            answers.put(variable.getName(), variable.getValue().toString()));
        }
        return answers;
    }
}
