package dk.portvagt.modelguard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.deploy.PlatformReader;
import dk.portvagt.modelguard.effect.ModelChange;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.rules.ModelRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As the analyst's guide says it. */
    @Test
    void an_analyst_adds_a_criterion_to_one_track() {
        assertThat(withCriterion("topRisks, riskLevel")).isEmpty();
        assertThat(withCriterion(""))
                .as("a criterion that the case does not answer")
                .isEmpty();
        assertThat(withCriterion("topRisk"))
                .singleElement()
                .asString()
                .contains("Kriteriet er kendt fra 'topRisk', som intet felt i en formular hedder")
                .contains("Nærmeste kendte: topRisks");
    }

    private List<Finding> withCriterion(String knownFrom) {
        Map<String, byte[]> files = new HashMap<>(ModelFiles.in("processes", "forms"));
        files.computeIfPresent(
                "decisions/g2-criteria.dmn",
                (name, content) -> new String(content, UTF_8)
                        .replace("</decisionTable>", """
                        <rule id="Rule_new"><inputEntry id="In_1"><text>"large"</text></inputEntry>
                          %s
                          <outputEntry id="Out_1"><text>"g2-steering"</text></outputEntry>
                          <outputEntry id="Out_2"><text>"business"</text></outputEntry>
                          <outputEntry id="Out_3"><text>"Er projektets styring aftalt?"</text></outputEntry>
                          <outputEntry id="Out_4"><text>"Henvis til aftalen."</text></outputEntry>
                          <outputEntry id="Out_5"><text>"Kommunens egne gatekriterier"</text></outputEntry>
                          <outputEntry id="Out_6"><text>"%s"</text></outputEntry></rule></decisionTable>""".formatted(
                                IntStream.rangeClosed(2, 7)
                                        .mapToObj("<inputEntry id=\"In_%d\"><text></text></inputEntry>"::formatted)
                                        .collect(Collectors.joining()),
                                knownFrom))
                        .getBytes(UTF_8));
        return new ModelCheck(new ModelRules().deployment(), PlatformReader.read(application, GROUPS))
                .check(Models.read(files));
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
