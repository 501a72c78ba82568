package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.gate.GivenAnswer;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a case already says about a criterion is shown with its source and date, and confirmed or objected to. */
@PortvagtTest
class KnownCriteriaTest {

    private static final String TODAY = DanishDates.of(DanishDay.today());
    private static final String OF_THE_MINI_BUSINESS_CASE = "(Skriv mini-business case, " + TODAY + ")";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CriteriaAnswers answers;

    @Test
    void are_shown_confirmed_and_kept_with_source_and_date() {
        CaseJourney journey =
                new CaseJourney(beans, TestMunicipality.next()).upTo(Phase.IDEA).through(Phase.IDEA);
        GateDriver gate = journey.gate();

        Map<String, SpinJsonNode> business = rows(gate, "UserTask_AnswerBusinessCriteria");
        assertThat(known(business.get("g1-need")))
                .isEqualTo("Behov: Foreningerne booker i dag på papir (Idé meldt ind, " + TODAY + ")");
        assertThat(known(business.get("g1-top-risks")))
                .isEqualTo("De største risici: Få leverandører " + OF_THE_MINI_BUSINESS_CASE
                        + "\nSamlet risiko: Lav (Idé meldt ind, " + TODAY + ")");
        assertThat(known(business.get("g1-clarification-plan")))
                .contains("Afklaringsbudget: 50.000 kr. " + OF_THE_MINI_BUSINESS_CASE);
        // The idea named no owner yet: that is asked.
        assertThat(business.get("g1-owner").prop("known").isNull()).isTrue();
        business.remove("g1-owner");
        assertThat(business.values()).allMatch(row -> row.prop("known").isString());

        gate.answerCriteria("digital-consultant", "UserTask_AnswerBusinessCriteria", "fulfilled");
        gate.answerCriteria("it-architect", "UserTask_AnswerTechnicalCriteria", "notFulfilled");

        Map<String, CriterionAnswer> given = answers.latestOfEachGate(journey.number()).stream()
                .map(GivenAnswer::content)
                .collect(Collectors.toMap(CriterionAnswer::criterionId, Function.identity()));
        CriterionAnswer confirmed = given.get("g1-top-risks");
        assertThat(confirmed.answer()).isEqualTo(Answer.FULFILLED);
        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.evidence()).isEqualTo(known(business.get("g1-top-risks")));
        CriterionAnswer refuted = given.get("g1-reuse");
        assertThat(refuted.answer()).isEqualTo(Answer.NOT_FULFILLED);
        assertThat(refuted.evidence()).isEqualTo("Journalnummer 26/1234");
        assertThat(refuted.known()).contains("(Undersøg genbrug");
    }

    @Test
    void are_not_confirmed_by_saying_nothing() {
        GateDriver gate = new CaseJourney(beans, TestMunicipality.next())
                .upTo(Phase.IDEA)
                .through(Phase.IDEA)
                .gate();

        assertThatThrownBy(() -> gate.sendsRowsOnly("digital-consultant", "UserTask_AnswerBusinessCriteria"))
                .hasMessageContaining("Holder det, sagen allerede svarer: skal udfyldes");
    }

    @Test
    void hold_the_pools_own_answer_about_the_appropriation_unless_it_has_too_little() {
        Map<String, Object> investment = Map.of("investmentYear1", 60_000L);
        ReviewDriver covered = new ReviewDriver(beans);
        covered.give(PoolLine.ACQUISITION, ReviewDriver.YEAR, 60_000);
        assertThat(appropriation(covered.starts("G2", investment)).prop("known").stringValue())
                .isEqualTo(
                        "Dækning i den centrale pulje: 60.000 kr. i " + ReviewDriver.YEAR + " (puljen, " + TODAY + ")");

        ReviewDriver tooDear = new ReviewDriver(beans);
        tooDear.give(PoolLine.ACQUISITION, ReviewDriver.YEAR, 59_999);
        assertThat(appropriation(tooDear.starts("G2", investment)).prop("known").isNull())
                .isTrue();
    }

    private static SpinJsonNode appropriation(GateDriver gate) {
        return rows(gate, "UserTask_AnswerBusinessCriteria").get("g2-appropriation");
    }

    private static Map<String, SpinJsonNode> rows(GateDriver gate, String task) {
        SpinJsonNode rows = Spin.JSON(gate.shown(task, "criteria").toString());
        return StreamSupport.stream(rows.elements().spliterator(), false)
                .collect(Collectors.toMap(row -> row.prop("criterionId").stringValue(), Function.identity()));
    }

    private static String known(SpinJsonNode row) {
        return row.prop("known").stringValue();
    }
}
