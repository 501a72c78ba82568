package dk.portvagt.modelguard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;

/** What an analyst reads in a window of plain text: short, and in words from the drawing. */
class FindingTest {

    private static final List<String> MANY =
            List.of("idea-raised", "idea-screening", "contract", "capacity", "invoice", "handover", "defects");

    @Test
    void names_all_there_are_where_they_are_few() {
        assertThat(Finding.known("svar", "yess", List.of("no", "yes"))).isEqualTo("Kendte svar: no, yes");
    }

    @Test
    void names_the_nearest_and_how_many_there_are_where_they_are_many() {
        assertThat(Finding.known("formularer", "idea-screning", MANY))
                .isEqualTo("Nærmeste kendte formularer: idea-screening, idea-raised, capacity (ud af 7)");
        assertThat(Finding.known("formularer", MANY)).isEqualTo("Der er 7 kendte formularer: vælg i skabelonen");
    }

    /** A finding about a function sends its reader there. */
    @Test
    void the_analysts_guide_lists_the_functions_of_feel() throws IOException {
        assertThat(Files.readString(Path.of("docs/analytiker.md")))
                .contains(FeelReach.FUNCTIONS.stream()
                        .map(function -> "`" + function + "`")
                        .toList());
    }

    @Test
    void is_bounded_whatever_a_model_has_in_it() {
        String endless = "x".repeat(5_000_000);
        assertThat(new Finding("a.bpmn", "", endless).toString()).hasSizeLessThan(700);
        assertThat(Finding.known("formularer", endless, MANY)).hasSizeLessThan(200);
        assertThat(IntStream.range(0, 100).mapToObj(it -> Finding.nearest(endless, MANY)))
                .allSatisfy(nearest -> assertThat(nearest).hasSizeLessThan(200));
    }

    @Test
    void knows_a_gateway_without_a_name_by_the_step_beside_it() {
        BpmnModelInstance model = Bpmn.createProcess()
                .startEvent()
                .userTask()
                .name("Svar")
                .parallelGateway("Gateway_Fork")
                .name("")
                .userTask()
                .name("Regn")
                .parallelGateway("Gateway_Join")
                .name("")
                .userTask()
                .name("Afgør")
                .moveToNode("Gateway_Fork")
                .connectTo("Gateway_Join")
                .done();
        assertThat(ProcessModel.describe(element(model, "Gateway_Fork"))).isEqualTo("delingen efter 'Svar'");
        assertThat(ProcessModel.describe(element(model, "Gateway_Join"))).isEqualTo("sammenløbet før 'Afgør'");
    }

    private static BaseElement element(BpmnModelInstance model, String id) {
        return (BaseElement) model.getModelElementById(id);
    }
}
