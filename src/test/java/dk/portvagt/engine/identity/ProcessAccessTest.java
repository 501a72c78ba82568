package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the permissions and the models together. */
class ProcessAccessTest {

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void lets_every_group_with_a_task_see_the_process(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> groups = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroupsList)
                .flatMap(List::stream)
                .filter(group -> !group.contains("${"))
                .forEach(groups::add);
        ProcessAccess access = access(model);
        assertThat(Stream.concat(access.starters().stream(), access.readers().stream())
                        .map(PortvagtGroup::id))
                .containsAll(groups);
    }

    @ParameterizedTest
    @MethodSource("models")
    void lets_the_groups_start_it_that_the_model_names(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(access(model).starters().stream().map(PortvagtGroup::id))
                .containsAll(process(model).getCamundaCandidateStarterGroupsList());
    }

    private static ProcessAccess access(BpmnModelInstance model) {
        String key = process(model).getId();
        return ProcessAccess.all().stream()
                .filter(access -> access.process().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may see " + key));
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }
}
