package dk.portvagt.modelguard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.deploy.PlatformReader;
import dk.portvagt.modelguard.effect.ModelChange;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.rules.ModelRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The models and forms of this repository fit each other and the Java they run on. */
@PortvagtTest
class ShippedModelsTest {

    private static final Set<String> GROUPS =
            Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).collect(Collectors.toSet());

    @Autowired
    private ListableBeanFactory application;

    @Test
    void shipped_models_and_forms_have_nothing_to_correct() {
        Platform platform = PlatformReader.read(application, GROUPS);
        assertThat(new ModelCheck(new ModelRules().shipped(), platform)
                        .check(Models.read(ModelFiles.in("processes", "forms"))))
                .isEmpty();
    }

    /** A new process that books or decides belongs to this list; so does none that does neither. */
    @Test
    void the_processes_that_one_person_alone_does_not_change_are_found_by_what_their_steps_do() {
        Platform platform = PlatformReader.read(application, GROUPS);
        Models models = Models.read(ModelFiles.in("processes", "forms"));
        assertThat(models.processes())
                .filteredOn(process -> !new ModelChange(
                                models, models, new Models(List.of(process), List.of(), List.of(), List.of()), platform)
                        .concerns()
                        .isEmpty())
                .extracting(ProcessModel::id)
                .containsExactlyInAnyOrder(
                        "blanket-approval",
                        "blanket-purchase",
                        "budget-change",
                        "budget-year",
                        "case-withdrawal",
                        "contract-watch",
                        "decision-confirmation",
                        "existing-solutions",
                        "gate-review",
                        "implementation-phase",
                        "intervention",
                        "invoice-correction",
                        "invoice-registration",
                        "it-acquisition",
                        "item-decision",
                        "operation-commitment",
                        "operation-phase",
                        "planned-meeting",
                        "steering-meeting",
                        "written-procedure",
                        "year-closing");
    }
}
