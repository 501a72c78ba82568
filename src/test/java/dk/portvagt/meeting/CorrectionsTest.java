package dk.portvagt.meeting;

import static dk.portvagt.meeting.SteeringGroup.MEETING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.NewDecision.MeetingItem;
import dk.portvagt.meeting.Corrections.Proposal;
import dk.portvagt.text.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

@PortvagtTest
class CorrectionsTest {

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Corrections corrections;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private ItemDecisions decisions;

    @Autowired
    private DecisionRegister register;

    private String municipality;
    private long meeting;
    private Decision decided;

    @BeforeEach
    void a_decision_of_a_meeting() {
        municipality = group.newMunicipality();
        long item = group.waitingItem(municipality);
        meeting = group.meeting(municipality);
        agenda.fill(meeting);
        decided = decide(item, DecisionOutcome.APPROVED);
    }

    @Test
    void puts_a_correction_on_the_next_agenda_and_names_the_corrected_decision() {
        long item = place(decided);

        AgendaItem placed = agenda.item(item);
        assertThat(placed.state()).isEqualTo(ItemState.WAITING);
        assertThat(placed.content().kind()).isEqualTo(ItemKind.CORRECTION);
        assertThat(placed.content().corrects()).isEqualTo(decided.id());
        assertThat(placed.content().paper().caseNumber())
                .isEqualTo(decided.content().caseNumber());
        assertThat(placed.content().paper().summary()).contains("Skal lyde: 60.000 kr.", "Hvorfor: Et nul for lidt");
        assertThat(placed.content().paper().consequences()).contains("flytter ingen penge");
    }

    @Test
    void lets_both_decisions_show_each_other_once_the_correction_is_approved() {
        long item = place(decided);
        assertThat(corrections.correctionOf(decided.id())).isEmpty();

        Decision correction = atNextMeeting(item, DecisionOutcome.APPROVED);

        assertThat(correction.content().subject()).isEqualTo(DecisionSubject.CORRECTION);
        assertThat(correction.content().corrects()).isEqualTo(decided.id());
        assertThat(register.find(correction.id())).contains(correction);
        assertThat(corrections.correctionOf(decided.id())).contains(correction);
        assertThat(corrections.correctedBy(correction)).contains(decided);
        assertThat(corrections.correctedBy(decided)).isEmpty();
    }

    @Test
    void leaves_the_decision_that_money_rests_on_as_it_is() {
        atNextMeeting(place(decided), DecisionOutcome.APPROVED);

        assertThat(register.latestApproval(decided.content().caseNumber()))
                .map(Decision::id)
                .contains(decided.id());
    }

    @Test
    void corrects_a_decision_once_and_then_the_correction() {
        Decision correction = atNextMeeting(place(decided), DecisionOutcome.APPROVED);

        assertThat(refused(decided)).startsWith("Beslutningen er allerede rettet.");
        assertThat(corrections.correctable(municipality)).containsExactly(correction);
        Decision second = atNextMeeting(place(correction), DecisionOutcome.APPROVED);
        assertThat(corrections.correctionOf(correction.id())).contains(second);
    }

    @Test
    void may_be_proposed_again_when_the_steering_group_has_refused_it() {
        atNextMeeting(place(decided), DecisionOutcome.REJECTED);

        assertThat(corrections.correctionOf(decided.id())).isEmpty();
        Decision approved = atNextMeeting(place(decided), DecisionOutcome.APPROVED);
        assertThat(corrections.correctionOf(decided.id())).contains(approved);
    }

    @Test
    void refuses_a_second_proposal_while_one_waits_and_takes_it_when_the_first_has_lapsed() {
        long item = place(decided);

        assertThat(refused(decided)).isEqualTo("En rettelse af beslutningen venter allerede på styregruppen.");
        assertThat(corrections.correctable(municipality)).isEmpty();

        agenda.lapse(item);
        assertThat(corrections.correctable(municipality)).containsExactly(decided);
        place(decided);
    }

    @Test
    void refuses_a_decision_nobody_took_or_another_municipality_took_or_somebody_else_answers_for() {
        long unknown = decided.id() + 1_000_000;
        assertThat(refused(municipality, unknown))
                .isEqualTo("Styregruppen har ingen beslutning med nummer " + unknown + ".");
        assertThat(refused(group.newMunicipality(), decided.id())).contains("ingen beslutning");
        long requesters = register.record(NewDecision.outsideMeeting(
                municipality,
                decided.content().caseNumber(),
                DecisionSubject.WITHDRAWAL,
                DecisionOutcome.WITHDRAWN,
                DecisionAuthority.REQUESTER,
                MEETING_DAY,
                "requester",
                "Ingen brug for det"));
        assertThat(refused(municipality, requesters)).contains("ingen beslutning");
    }

    @Test
    void takes_one_of_several_proposals_at_once() throws Exception {
        int several = 6;
        CyclicBarrier start = new CyclicBarrier(several);
        ExecutorService threads = Executors.newFixedThreadPool(several);
        Callable<Outcome<Long>> proposal = () -> {
            start.await();
            return corrections.place(proposal(municipality, decided.id()));
        };
        List<Future<Outcome<Long>>> answers = threads.invokeAll(
                IntStream.range(0, several).mapToObj(i -> proposal).toList());
        threads.shutdown();

        long placed = 0;
        for (Future<Outcome<Long>> answer : answers) {
            placed += answer.get().isDone() ? 1 : 0;
        }
        assertThat(placed).isEqualTo(1);
    }

    @Test
    void is_refused_by_the_database_twice_for_a_decision_or_at_the_same_meeting_or_for_another_case() {
        atNextMeeting(place(decided), DecisionOutcome.APPROVED);
        assertThatThrownBy(() -> register.record(correction(
                        group.meeting(municipality), decided.content().caseNumber())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() ->
                        register.record(correction(meeting, decided.content().caseNumber())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot be corrected here");
        assertThatThrownBy(() -> register.record(correction(group.meeting(municipality), municipality + "-2026-0777")))
                .hasMessageContaining("cannot be corrected here");
    }

    private NewDecision correction(long atMeeting, String caseNumber) {
        return new NewDecision(
                municipality,
                caseNumber,
                DecisionSubject.CORRECTION,
                DecisionOutcome.APPROVED,
                DecisionAuthority.STEERING_GROUP,
                new MeetingItem(atMeeting, 7, "Alle", null),
                MEETING_DAY,
                "steering-chair",
                null,
                decided.id());
    }

    private Decision atNextMeeting(long item, DecisionOutcome outcome) {
        agenda.fill(group.meeting(municipality));
        return decide(item, outcome);
    }

    private Decision decide(long item, DecisionOutcome outcome) {
        group.open(agenda.item(item).meetingId());
        decisions.writeDown(item, new ProposedDecision(outcome, null, "Derfor", Participation.unanimous(), List.of()));
        return group.publish(item);
    }

    private long place(Decision decision) {
        return corrections.place(proposal(municipality, decision.id())).orThrow(IllegalStateException::new);
    }

    private String refused(Decision decision) {
        return refused(municipality, decision.id());
    }

    private String refused(String asker, long decisionId) {
        return corrections.place(proposal(asker, decisionId)).refusal().orElseThrow();
    }

    private static Proposal proposal(String asker, long decisionId) {
        return new Proposal(asker, decisionId, "Rettelse af G1", "60.000 kr.", "Et nul for lidt");
    }
}
