package dk.portvagt.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** Runs after the suite, in a phase of its own: reports the coverage of every model and demands all of it. */
class ProcessCoverageCheck {

    @Test
    void the_suite_goes_through_every_node_of_every_model() throws IOException {
        Set<String> visits = Visits.read();
        List<ModelCoverage> coverages = Models.read(models()).processes().stream()
                .map(model -> ModelCoverage.of(model, visits))
                .toList();
        report(coverages);
        assertThat(coverages).isNotEmpty();
        assertThat(coverages)
                .allSatisfy(coverage -> assertThat(coverage.missed())
                        .extracting(FlowNode::getId)
                        .as("nodes of %s that no test has been through", coverage.process())
                        .isEmpty());
    }

    private static void report(List<ModelCoverage> coverages) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("# Process test coverage", "", "| model | nodes | share | not covered |", "|---|---|---|---|"));
        coverages.forEach(coverage -> lines.add(coverage.row()));
        Files.createDirectories(Visits.FOLDER);
        Files.write(Visits.FOLDER.resolve("report.md"), lines);
        lines.forEach(System.out::println);
    }

    private static Map<String, byte[]> models() throws IOException {
        Map<String, byte[]> models = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                models.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return models;
    }
}
