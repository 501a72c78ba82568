package dk.portvagt.modelguard.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.model.Finding;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.ResourceReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an analyst, a program and whoever starts Portvagt are told of models that do not hold together. */
class DeploymentRefusalTest {

    private static final Finding GROUP = new Finding(
            "idea-phase.bpmn",
            "opgaven 'Screen idéen'",
            "Ukendt gruppe 'x'",
            "Kendte grupper: requester",
            "UserTask_ScreenIdea");
    private static final Finding FORM = new Finding("idea-raised.form", "", "Formularen er tom");

    private final DeploymentRefusal refusal = new DeploymentRefusal(List.of(GROUP, FORM));

    @Test
    void the_message_has_a_line_for_each_finding() {
        assertThat(refusal).hasMessage("""
                Der er 2 fund, og intet er udrullet:
                - Ukendt gruppe 'x' på opgaven 'Screen idéen' i idea-phase.bpmn. Kendte grupper: requester.
                - Formularen er tom i idea-raised.form.""");
    }

    @Test
    void of_more_findings_than_anybody_reads_the_message_has_the_first_and_their_number() {
        DeploymentRefusal many = new DeploymentRefusal(Collections.nCopies(1000, GROUP));
        assertThat(many.getMessage().lines()).hasSize(52);
        assertThat(many).hasMessageStartingWith("Der er 1000 fund").hasMessageEndingWith("… og 950 til.");
    }

    @Test
    void the_details_tell_file_and_element_by_their_ids() {
        assertThat(refusal.getResorceReports())
                .extracting(ResourceReport::getResourceName)
                .containsExactly("idea-phase.bpmn", "idea-raised.form");
        assertThat(refusal.getResorceReports().get(0).getErrors())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getMainElementId()).isEqualTo("UserTask_ScreenIdea");
                    assertThat(problem.getMessage()).startsWith("Ukendt gruppe 'x'");
                });
    }

    @Test
    void a_start_that_is_refused_says_what_and_where_and_what_to_do() {
        FailureAnalysis told =
                new DeploymentRefusalAnalyzer().analyze(new BeanCreationException("processEngine", refusal));
        assertThat(told.getDescription()).contains("- Ukendt gruppe 'x' på opgaven 'Screen idéen' i idea-phase.bpmn");
        assertThat(told.getAction()).contains("Correct the models");
    }
}
