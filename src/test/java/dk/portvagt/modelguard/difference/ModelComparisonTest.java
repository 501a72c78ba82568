package dk.portvagt.modelguard.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.difference.Difference.Kind;
import dk.portvagt.modelguard.difference.Difference.Property;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two versions of a model are told apart in an analyst's words. */
class ModelComparisonTest {

    @Test
    void the_same_model_has_no_difference() {
        assertThat(compared("processes/gate-review.bpmn", UnaryOperator.identity()))
                .isEmpty();
        assertThat(compared("processes/decisions/g2-criteria.dmn", UnaryOperator.identity()))
                .isEmpty();
        assertThat(compared("forms/requirements-phase/business-case.form", UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void a_step_that_moves_in_the_drawing_is_no_difference() {
        assertThat(compared("processes/idea-phase.bpmn", model -> model.replace("<dc:Bounds x=\"", "<dc:Bounds x=\"1")))
                .isEmpty();
    }

    @Test
    void of_a_step_it_tells_what_was_changed_to_what() {
        List<Difference> differences = compared(
                "processes/idea-phase.bpmn",
                model -> model.replaceFirst(
                                "camunda:candidateGroups=\"secretariat\"", "camunda:candidateGroups=\"pmo\"")
                        .replace("name=\"Screen idéen\"", "name=\"Se på idéen\""));
        assertThat(differences)
                .containsExactly(new Difference(
                        Kind.CHANGED,
                        "UserTask_ScreenIdea",
                        "opgaven 'Se på idéen'",
                        List.of(
                                new Property("gruppe", "secretariat", "pmo"),
                                new Property("navn", "Screen idéen", "Se på idéen"))));
    }

    @Test
    void an_arrow_is_another_when_it_leads_somewhere_else_and_not_when_that_is_renamed() {
        String condition = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";
        List<Difference> differences = compared(
                "processes/budget-change.bpmn",
                model -> model.replace(
                                "targetRef=\"UserTask_RecordChangeCouncilDecision\"",
                                "targetRef=\"EndEvent_ChangeNotApproved\"")
                        .replace(
                                condition + "${changeKind == 'supplementary'}",
                                condition + "${changeKind == 'addition'}"));
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.part()).startsWith("pilen 'Ja' fra 'Skal det bevilges politisk?'");
            assertThat(difference.properties())
                    .containsExactly(
                            new Property(
                                    "betingelse", "${changeKind == 'supplementary'}", "${changeKind == 'addition'}"),
                            new Property(
                                    "til",
                                    "opgaven 'Registrér den politiske beslutning'",
                                    "hændelsen 'Ændringen er ikke godkendt'"));
        });
    }

    @Test
    void steps_that_come_and_go_are_told() {
        assertThat(compared(
                        "processes/idea-phase.bpmn", model -> model.replace("UserTask_ScreenIdea", "UserTask_Look")))
                .filteredOn(difference -> difference.part().equals("opgaven 'Screen idéen'"))
                .satisfiesExactly(
                        gone -> {
                            assertThat(gone.kind()).isEqualTo(Kind.REMOVED);
                            assertThat(gone.properties()).contains(new Property("gruppe", "secretariat", null));
                        },
                        come -> {
                            assertThat(come.kind()).isEqualTo(Kind.ADDED);
                            assertThat(come.id()).isEqualTo("UserTask_Look");
                            assertThat(come.properties())
                                    .contains(
                                            new Property("gruppe", null, "secretariat"),
                                            new Property("formular", null, "idea-screening"));
                        });
    }

    @Test
    void a_task_that_stands_in_another_lane_runs_as_before() {
        assertThat(compared(
                        "processes/idea-phase.bpmn",
                        model -> model.replace("<bpmn:flowNodeRef>UserTask_CheckReuse</bpmn:flowNodeRef>", "")
                                .replace("name=\"IT-arkitekt\"", "name=\"Arkitekt\"")))
                .isEmpty();
    }

    @Test
    void of_a_decision_table_it_tells_the_rule_and_its_column() {
        List<Difference> differences = compared(
                "processes/decisions/decision-authority.dmn",
                model -> model.replaceFirst("(?s)(<rule id.*?<outputEntry[^>]*>\\s*<text>)[^<]*", "$1\"andet\""));
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.part()).isEqualTo("regel 1");
            assertThat(difference.properties()).singleElement().satisfies(property -> {
                assertThat(property.name()).startsWith("så ");
                assertThat(property.after()).isEqualTo("\"andet\"");
            });
        });
    }

    @Test
    void of_a_form_it_tells_the_field() {
        List<Difference> differences = compared(
                "forms/budget-year/budget-management.form",
                form -> form.replace("\"label\": \"Fra linjen\"", "\"label\": \"Giver\""));
        assertThat(differences)
                .containsExactly(new Difference(
                        Kind.CHANGED,
                        "Field_changeFromLine",
                        "feltet 'Giver'",
                        List.of(new Property("ledetekst", "Fra linjen", "Giver"))));
    }

    @Test
    void everything_in_a_new_model_is_new() {
        byte[] form = read("forms/budget-year/budget-management.form").getBytes(StandardCharsets.UTF_8);
        assertThat(ModelComparison.of("budget-management.form", null, form))
                .isNotEmpty()
                .allMatch(difference -> difference.kind() == Kind.ADDED);
    }

    private static List<Difference> compared(String file, UnaryOperator<String> edit) {
        String before = read(file);
        String name = Path.of(file).getFileName().toString();
        return ModelComparison.of(
                name,
                before.getBytes(StandardCharsets.UTF_8),
                edit.apply(before).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
