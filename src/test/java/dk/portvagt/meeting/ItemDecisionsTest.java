package dk.portvagt.meeting;

import static dk.portvagt.meeting.SteeringGroup.MEETING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.NewDecision.MeetingItem;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ItemDecisionsTest {

    private static final NewCondition CONDITION =
            new NewCondition("Databehandleraftalen er underskrevet", "it-architect", LocalDate.of(2026, 9, 1));

    @Autowired
    private SteeringGroup group;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private ItemDecisions decisions;

    @Autowired
    private DecisionRegister register;

    @Autowired
    private Conditions conditions;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private ReportedDecisions reported;

    private String municipality;
    private long meeting;
    private long item;

    @BeforeEach
    void item_on_the_agenda() {
        municipality = group.newMunicipality();
        item = group.waitingItem(municipality);
        meeting = group.meeting(municipality);
        agenda.fill(meeting);
        group.open(meeting);
    }

    @Test
    void publishes_what_was_written_down_with_meeting_item_and_who_took_part() {
        decisions.writeDown(item, decided(DecisionOutcome.REJECTED, "Dækkes af det gamle system"));

        Decision published = group.publish(item);

        assertThat(register.find(published.id())).contains(published);
        assertThat(published.content())
                .isEqualTo(new NewDecision(
                        municipality,
                        municipality + "-2026-0001",
                        DecisionSubject.G1,
                        DecisionOutcome.REJECTED,
                        DecisionAuthority.STEERING_GROUP,
                        new MeetingItem(meeting, 3, "Direktøren, Kulturchefen, Skolechefen", "Socialchefen"),
                        MEETING_DAY,
                        "steering-chair",
                        "Dækkes af det gamle system"));
        assertThat(agenda.item(item).state()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    void publishes_once_however_often_it_is_tried() {
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));

        assertThat(group.publish(item)).isNotNull();
        assertThat(decisions.publish(item)).isEmpty();
    }

    @Test
    void publishes_once_when_several_try_at_the_same_time() {
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));
        confirmations.confirm(meeting, List.of(), "steering-chair");
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Decision> published =
                IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> decisions.publish(item))).toList().stream()
                        .map(ItemDecisionsTest::result)
                        .flatMap(Optional::stream)
                        .toList();

        threads.shutdownNow();
        assertThat(published).hasSize(1);
    }

    @Test
    void publishes_nothing_before_it_is_written_down_or_after_it_has_lapsed() {
        assertThat(decisions.publish(item)).isEmpty();

        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));
        agenda.lapse(item);

        assertThat(decisions.publish(item)).isEmpty();
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));
        assertThat(agenda.item(item).isLapsed()).isTrue();
    }

    @Test
    void lets_a_published_decision_stand_when_the_case_ends_later() {
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));
        group.publish(item);

        agenda.lapse(item);

        assertThat(agenda.item(item).state()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    void names_the_matter_when_a_case_is_stopped_without_a_reason(@Autowired AcquisitionCases cases) {
        long end = agenda.place(NewItem.endingCase(DecisionPaper.in(municipality)
                .caseNumber(
                        cases.register(Ideas.of(municipality, "Omsorgssystem")).toString())
                .title("Sagen foreslås afsluttet: Omsorgssystem")
                .recommendation("Godkendes")
                .summary("Behovet er bortfaldet")
                .build()));
        agenda.fill(meeting);
        decisions.writeDown(end, decided(DecisionOutcome.APPROVED, null));

        assertThat(group.publish(end).content())
                .satisfies(stop -> assertThat(stop.outcome()).isEqualTo(DecisionOutcome.STOPPED))
                .satisfies(stop -> assertThat(stop.reason()).isEqualTo("Sagen foreslås afsluttet: Omsorgssystem"));
    }

    @Test
    void puts_conditions_into_force_with_the_decision_and_not_before() {
        String caseNumber = municipality + "-2026-0001";
        decisions.writeDown(item, withCondition());
        decisions.writeDown(item, withCondition());
        assertThat(conditions.unmet(caseNumber)).isEmpty();

        group.publish(item);

        assertThat(conditions.unmet(caseNumber)).extracting(Condition::content).containsExactly(CONDITION);
    }

    @Test
    void gives_the_items_of_a_cancelled_meeting_back_to_those_that_wait() {
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));

        meetings.cancelUnlessClosed(meeting);

        assertThat(agenda.item(item).state()).isEqualTo(ItemState.WAITING);
        assertThat(agenda.item(item).decision()).isNull();
        long next = group.meeting(municipality);
        agenda.fill(next);
        assertThat(agenda.itemsOf(next)).containsExactly(item);
    }

    @Test
    void leaves_a_closed_meeting_as_it_is() {
        decisions.writeDown(item, decided(DecisionOutcome.APPROVED, null));
        group.publish(item);
        meetings.close(meeting);

        meetings.cancelUnlessClosed(meeting);

        assertThat(agenda.itemsOf(meeting)).containsExactly(item);
    }

    @Test
    void reports_a_decision_taken_outside_a_meeting_at_one_meeting_and_again_if_that_is_cancelled() {
        Review review = group.review(municipality, Gate.G5);
        long delegated = register.record(SteeringGroup.byChair(review, DecisionOutcome.APPROVED, null));

        assertThat(reported.reportAt(meeting)).extracting(Decision::id).containsExactly(delegated);
        assertThat(reported.reportAt(group.meeting(municipality))).isEmpty();

        meetings.cancelUnlessClosed(meeting);
        assertThat(reported.reportAt(group.meeting(municipality)))
                .extracting(Decision::id)
                .containsExactly(delegated);
    }

    private static ProposedDecision decided(DecisionOutcome outcome, String reason) {
        Participation withoutFirst = new Participation(Set.of("first"), Set.of(), false, Set.of(), Set.of());
        return new ProposedDecision(outcome, null, reason, withoutFirst, List.of());
    }

    private static ProposedDecision withCondition() {
        return new ProposedDecision(
                DecisionOutcome.APPROVED_WITH_CONDITIONS, null, null, Participation.unanimous(), List.of(CONDITION));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
