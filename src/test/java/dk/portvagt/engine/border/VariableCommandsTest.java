package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** Holds the border against the engine's own code: no command that carries variables may be unknown to it. */
class VariableCommandsTest {

    private static final Set<Class<?>> CHECKED = Set.of(
            CompleteTaskCmd.class, SubmitTaskFormCmd.class, SubmitStartFormCmd.class, StartProcessInstanceCmd.class);

    /** Commands with a map or a builder that never sets a variable of a process. */
    private static final Set<String> HARMLESS = Set.of(
            "CreateMigrationPlanCmd",
            "DeployCmd",
            "EvaluateDecisionCmd",
            "EvaluateDecisionTableCmd",
            "FetchExternalTasksCmd",
            "HistoryCleanupSchedulerCmd",
            "SetExternalTasksRetriesBatchCmd",
            "SetExternalTasksRetriesCmd",
            "SetRemovalTimeToHistoricBatchesCmd",
            "SetRemovalTimeToHistoricDecisionInstancesCmd",
            "SetRemovalTimeToHistoricProcessInstancesCmd",
            "SetUserInfoCmd",
            "UpdateProcessInstancesSuspendStateBatchCmd",
            "UpdateProcessInstancesSuspendStateCmd");

    @Test
    void every_command_of_the_engine_that_carries_variables_is_known_to_the_border() {
        JavaClasses engine = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");
        Stream<JavaClass> carriers = engine.stream()
                .filter(type -> type.isAssignableTo(Command.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.isAssignableTo(AbstractQuery.class)
                        && !type.isAssignableTo(AbstractNativeQuery.class))
                .filter(type -> type.getAllFields().stream().anyMatch(VariableCommandsTest::carriesVariables));
        assertThat(carriers.map(JavaClass::reflect)
                        .filter(type -> VariableCommands.CLASSES.stream().noneMatch(it -> it.isAssignableFrom(type)))
                        .filter(type -> CHECKED.stream().noneMatch(it -> it.isAssignableFrom(type)))
                        .map(Class::getSimpleName)
                        .filter(name -> !HARMLESS.contains(name)))
                .isEmpty();
    }

    private static boolean carriesVariables(JavaField field) {
        String name = field.getName().toLowerCase();
        boolean map = field.getRawType().isAssignableTo(java.util.Map.class);
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && (map || name.contains("variables") || name.endsWith("builder"));
    }
}
