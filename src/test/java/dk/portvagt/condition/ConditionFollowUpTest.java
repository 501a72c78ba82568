package dk.portvagt.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.procedure.DelegatedDecisions;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.text.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conditions from the day they are in force to the day they are met, in tables that forget nothing. */
@PortvagtTest
class ConditionFollowUpTest {

    private static final LocalDate TODAY = DanishDay.today();
    private static final NewCondition AGREEMENT =
            new NewCondition("Databehandleraftalen er underskrevet", "it-architect", TODAY.plusDays(10));
    private static final Verdict MET = new Verdict.Met();

    @Autowired
    private SteeringGroup group;

    @Autowired
    private DelegatedDecisions decisions;

    @Autowired
    private Conditions conditions;

    @Autowired
    private ConditionFollowUp followUp;

    @Autowired
    private JdbcClient database;

    private String municipality;
    private String caseNumber;
    private long condition;

    @BeforeEach
    void a_condition_in_force() {
        municipality = group.newMunicipality();
        Review review = group.review(municipality, Gate.G1);
        caseNumber = review.caseNumber();
        decisions.record(
                SteeringGroup.paper(review),
                SteeringGroup.byChair(review, DecisionOutcome.APPROVED_WITH_CONDITIONS, null),
                List.of(AGREEMENT));
        condition = conditions.unmet(caseNumber).get(0).id();
    }

    @Test
    void is_followed_up_from_the_decision_on_by_one_only() {
        assertThat(conditions.notFollowedUp()).extracting(Condition::id).doesNotContain(condition);
        assertThat(followUp.takeUp(condition)).isFalse();
        assertThat(kinds()).containsExactly(Kind.IN_FORCE);
    }

    @Test
    void is_met_when_somebody_else_accepts_the_evidence() {
        followUp.report(condition, "Journalnummer 26/1234", "it-architect");
        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.REPORTED);
        assertThat(conditions.allMet(caseNumber)).isFalse();

        assertThat(followUp.judge(condition, MET, "secretariat")).isInstanceOf(Done.class);

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.MET);
        assertThat(conditions.allMet(caseNumber)).isTrue();
        assertThat(conditions.unmet(caseNumber)).isEmpty();
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.REPORTED, Kind.MET);
    }

    @Test
    void refuses_the_verdict_of_who_gave_the_evidence() {
        followUp.report(condition, "Journalnummer 26/1234", "secretariat");

        assertThat(followUp.judge(condition, MET, "secretariat"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("kan ikke selv bedømme"));
        assertThat(conditions.allMet(caseNumber)).isFalse();
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.decision_condition SET evidence = 'x', met_by = 'a',"
                                + " met_at = now(), judged_by = 'a' WHERE id = ?")
                        .param(condition)
                        .update())
                .hasMessageContaining("condition_judged_by_another");
    }

    @Test
    void refuses_a_verdict_on_what_nobody_has_reported_or_is_met_already() {
        assertThat(followUp.judge(condition, MET, "secretariat")).isInstanceOf(Refused.class);
        followUp.report(condition, "Journalnummer 26/1234", "it-architect");
        followUp.judge(condition, MET, "secretariat");

        assertThat(followUp.judge(condition, new Verdict.NotMet("Nej"), "secretariat"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("allerede opfyldt"));
    }

    @Test
    void goes_back_to_its_owner_with_a_remark() {
        followUp.report(condition, "Kommer snart", "it-architect");

        followUp.judge(condition, new Verdict.NotMet("Aftalen er ikke underskrevet"), "secretariat");

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.IN_FORCE);
        assertThat(followUp.history(condition))
                .last()
                .isEqualTo(new ConditionEvent(
                        Kind.NOT_MET, "secretariat", "Aftalen er ikke underskrevet", AGREEMENT.deadline()));
    }

    @Test
    void keeps_its_deadline_until_somebody_else_has_decided_on_a_later_one() {
        LocalDate later = TODAY.plusDays(40);
        followUp.askForTime(condition, later, "Leverandøren er forsinket", "it-architect");
        assertThat(conditions.get(condition).content().deadline()).isEqualTo(AGREEMENT.deadline());

        followUp.judge(condition, new Verdict.Extended(later, "Aftalt med formanden"), "secretariat");

        assertThat(conditions.get(condition).content().deadline()).isEqualTo(later);
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.TIME_ASKED, Kind.EXTENDED);
    }

    @Test
    void refuses_a_deadline_that_is_gone() {
        followUp.report(condition, "Journalnummer 26/1234", "it-architect");
        Verdict yesterday = new Verdict.Extended(TODAY.minusDays(1), "Derfor");

        assertThat(followUp.judge(condition, yesterday, "secretariat")).isInstanceOf(Refused.class);
        assertThat(followUp.extend(condition, TODAY.minusDays(1), "Derfor", "secretariat"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void is_due_on_its_last_day_and_after_it_until_it_is_met() {
        assertThat(conditions.due(municipality, AGREEMENT.deadline().minusDays(1)))
                .isEmpty();
        assertThat(conditions.due(municipality, AGREEMENT.deadline()))
                .extracting(Condition::id)
                .containsExactly(condition);
        followUp.report(condition, "Journalnummer 26/1234", "it-architect");
        assertThat(conditions.due(municipality, AGREEMENT.deadline().plusDays(1)))
                .hasSize(1);
        followUp.judge(condition, MET, "secretariat");

        assertThat(conditions.due(municipality, AGREEMENT.deadline())).isEmpty();
    }

    @Test
    void lapses_with_its_case_and_holds_nothing_up_any_more() {
        followUp.lapse(caseNumber, "Sagen er trukket tilbage");

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.LAPSED);
        assertThat(conditions.allMet(caseNumber)).isTrue();
        assertThat(followUp.judge(condition, MET, "secretariat")).isInstanceOf(Refused.class);
        assertThat(followUp.extend(condition, TODAY.plusDays(5), "Derfor", "secretariat"))
                .isInstanceOf(Refused.class);
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.LAPSED);
    }

    @Test
    void is_met_on_its_owners_word_in_reviews_that_run_on_the_first_model_and_once_is_enough() {
        followUp.meetWithoutVerdict(condition, "Journalnummer 26/1234", "it-architect");
        followUp.meetWithoutVerdict(condition, "Noget andet", "it-architect");

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.MET);
        assertThat(database.sql("SELECT evidence FROM portvagt.decision_condition WHERE id = ?")
                        .param(condition)
                        .query(String.class)
                        .single())
                .isEqualTo("Journalnummer 26/1234");
    }

    @Test
    void is_judged_once_when_two_judge_at_the_same_time() throws Exception {
        followUp.report(condition, "Journalnummer 26/1234", "it-architect");
        ExecutorService judges = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome<Nothing>>> verdicts = IntStream.range(0, 2)
                    .mapToObj(judge -> judges.submit(() -> followUp.judge(condition, MET, "secretariat-" + judge)))
                    .toList();
            int accepted = 0;
            for (Future<Outcome<Nothing>> verdict : verdicts) {
                accepted += verdict.get().isDone() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            judges.shutdown();
        }
    }

    @Test
    void forgets_nothing_that_happened() {
        assertThatThrownBy(() -> database.sql("DELETE FROM portvagt.condition_event WHERE condition_id = ?")
                        .param(condition)
                        .update())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.condition_event SET text = 'x' WHERE condition_id = ?")
                        .param(condition)
                        .update())
                .isInstanceOf(RuntimeException.class);
    }

    private List<Kind> kinds() {
        return followUp.history(condition).stream().map(ConditionEvent::kind).toList();
    }
}
