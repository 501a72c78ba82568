package dk.portvagt.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.Member;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import dk.portvagt.text.Outcome.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers of the members of a steering group in writing, counted. */
@PortvagtTest
class WrittenProceduresTest {

    private static final List<Member> MEMBERS =
            List.of(new Member("anne", "Anne Holm"), new Member("bo", "Bo Riis"), new Member("carl", "Carl Juhl"));
    private static final List<String> ALL = List.of("carl", "anne", "bo");

    @Autowired
    private SteeringGroup group;

    @Autowired
    private WrittenProcedures procedures;

    @Autowired
    private DecisionRegister register;

    @Autowired
    private Conditions conditions;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private JdbcClient database;

    private Review review;
    private long procedure;

    @BeforeEach
    void a_paper_sent_to_three_members() {
        review = group.review(group.newMunicipality(), Gate.G2);
        procedure = procedures.open(SteeringGroup.paper(review), MEMBERS).id();
    }

    @Test
    void gives_five_office_days() {
        assertThat(procedures.get(procedure).deadline()).isEqualTo(officeDays.after(DanishDay.today(), 5));
    }

    @Test
    void decides_with_more_than_half_when_nobody_is_against() {
        answer("anne", MemberAnswer.AGREE);
        answer("bo", MemberAnswer.AGREE);
        assertThat(procedures.isSettled(procedure, ALL)).isFalse();

        WrittenConclusion conclusion = conclude(false);

        assertThat(conclusion).isInstanceOfSatisfying(WrittenConclusion.Decided.class, decided -> {
            assertThat(register.find(decided.decision().id())).contains(decided.decision());
            assertThat(decided.decision().content().authority()).isEqualTo(DecisionAuthority.WRITTEN_PROCEDURE);
            assertThat(decided.decision().content().decidedBy()).isEqualTo("anne");
            assertThat(procedures.of(decided.decision()).orElseThrow().result()).isEqualTo(decided.result());
        });
        assertThat(conclusion.result())
                .endsWith("2 af 3 medlemmer er enige. Anne Holm: enig. Bo Riis: enig. Carl Juhl: har ikke svaret.");
        assertThat(conditions.unmet(review.caseNumber())).hasSize(1);
    }

    @Test
    void decides_nothing_with_half_or_less() {
        answer("anne", MemberAnswer.AGREE);

        assertThat(conclude(false)).isInstanceOf(WrittenConclusion.ToMeeting.class);
        assertThat(conditions.unmet(review.caseNumber())).isEmpty();
    }

    @Test
    void decides_nothing_when_all_stand_down() {
        ALL.forEach(member -> answer(member, MemberAnswer.DISQUALIFIED));

        assertThat(procedures.isSettled(procedure, ALL)).isTrue();
        assertThat(conclude(false)).isInstanceOf(WrittenConclusion.ToMeeting.class);
    }

    @Test
    void decides_nothing_against_one_who_disagrees_however_many_agree() {
        answer("anne", MemberAnswer.AGREE);
        answer("bo", MemberAnswer.AGREE);
        answer("carl", MemberAnswer.DISAGREE);

        assertThat(conclude(false)).isInstanceOf(WrittenConclusion.ToMeeting.class);
    }

    @Test
    void leaves_it_to_a_meeting_when_that_is_wanted() {
        ALL.forEach(member -> answer(member, MemberAnswer.AGREE));

        assertThat(conclude(true)).isInstanceOf(WrittenConclusion.ToMeeting.class);
    }

    @Test
    void does_not_count_who_has_left_whatever_was_answered() {
        answer("anne", MemberAnswer.DISAGREE);
        answer("bo", MemberAnswer.AGREE);
        answer("carl", MemberAnswer.AGREE);

        WrittenConclusion conclusion = procedures.conclude(procedure, proposal(), List.of("bo", "carl"), false);

        assertThat(conclusion).isInstanceOf(WrittenConclusion.Decided.class);
        assertThat(conclusion.result()).contains("Anne Holm: uenig (Derfor) (ikke længere medlem, tæller ikke)");
    }

    @Test
    void refuses_a_second_answer_one_by_a_stranger_and_one_that_comes_too_late() {
        answer("anne", MemberAnswer.AGREE);

        assertThat(refusal("anne")).contains("allerede svaret");
        assertThat(refusal("dorte")).contains("Kun et medlem, der er spurgt");
        conclude(false);
        assertThat(refusal("bo")).contains("afsluttet");
    }

    @Test
    void takes_one_of_two_answers_that_a_member_gives_at_once() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<Outcome<Nothing>>> receipts = new ArrayList<>();
            for (MemberAnswer answer : List.of(MemberAnswer.AGREE, MemberAnswer.DISCUSS)) {
                receipts.add(hands.submit(() -> procedures.answer(procedure, "bo", answer, "Derfor")));
            }
            int taken = 0;
            for (Future<Outcome<Nothing>> receipt : receipts) {
                taken += receipt.get().isDone() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void either_counts_an_answer_or_refuses_it_when_it_comes_with_the_conclusion() throws Exception {
        answer("anne", MemberAnswer.AGREE);
        answer("bo", MemberAnswer.AGREE);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Future<Outcome<Nothing>> last =
                    hands.submit(() -> procedures.answer(procedure, "carl", MemberAnswer.DISAGREE, "Derfor"));
            Future<WrittenConclusion> conclusion = hands.submit(() -> conclude(false));

            boolean taken = last.get().isDone();
            assertThat(conclusion.get() instanceof WrittenConclusion.ToMeeting).isEqualTo(taken);
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void lapses_only_while_it_is_open() {
        ALL.forEach(member -> answer(member, MemberAnswer.AGREE));
        conclude(false);

        procedures.lapse(procedure);

        assertThat(procedures.get(procedure).state()).isEqualTo(WrittenProcedure.State.DECIDED);
    }

    @Test
    void forgets_no_answer() {
        answer("anne", MemberAnswer.AGREE);

        for (String change : List.of(
                "UPDATE portvagt.written_answer SET answer = 'DISAGREE', reason = 'x'",
                "DELETE FROM portvagt.written_answer",
                "DELETE FROM portvagt.written_procedure_member",
                "DELETE FROM portvagt.written_procedure_event")) {
            assertThatThrownBy(() -> database.sql(change).update()).isInstanceOf(RuntimeException.class);
        }
    }

    private void answer(String member, MemberAnswer answer) {
        assertThat(procedures.answer(procedure, member, answer, "Derfor")).isInstanceOf(Done.class);
    }

    private String refusal(String member) {
        return procedures
                .answer(procedure, member, MemberAnswer.AGREE, null)
                .refusal()
                .orElseThrow();
    }

    private WrittenConclusion conclude(boolean toMeeting) {
        return procedures.conclude(procedure, proposal(), ALL, toMeeting);
    }

    private WrittenProposal proposal() {
        return new WrittenProposal(
                review.caseNumber(),
                review.subject(),
                DecisionOutcome.APPROVED_WITH_CONDITIONS,
                "Det gamle system udløber",
                List.of(new NewCondition("Aftalen er underskrevet", "it-architect", DanishDay.today())));
    }
}
