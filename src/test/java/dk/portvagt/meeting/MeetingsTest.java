package dk.portvagt.meeting;

import static dk.portvagt.meeting.SteeringGroup.MEETING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MeetingsTest {

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private AgendaChanges changes;

    @Autowired
    private ItemDecisions decisions;

    @Autowired
    private ItemParticipation participation;

    @Autowired
    private JdbcClient database;

    private String municipality;

    @BeforeEach
    void a_municipality() {
        municipality = group.newMunicipality();
    }

    @Test
    void holds_one_meeting_a_day_until_it_is_closed_or_called_off() {
        MeetingPlan plan = SteeringGroup.plan(municipality, MEETING_DAY);
        long first = meetings.plan(plan).orElseThrow();

        assertThat(meetings.plan(plan)).isEmpty();
        assertThat(meetings.call(plan)).isEmpty();
        assertThat(meetings.isTaken(municipality, MEETING_DAY)).isTrue();
        assertThat(meetings.plan(SteeringGroup.plan(group.newMunicipality(), MEETING_DAY)))
                .isPresent();

        meetings.cancel(first, "For få sager");
        assertThat(meetings.isTaken(municipality, MEETING_DAY)).isFalse();
        assertThat(meetings.call(plan)).isPresent();
    }

    @Test
    void ends_a_meeting_once() {
        long meeting = group.meeting(municipality);

        assertThat(meetings.adjourn(meeting, "Ikke beslutningsdygtig")).isTrue();
        assertThat(meetings.cancel(meeting, "Aflyst")).isFalse();
        meetings.move(meeting, SteeringGroup.plan(municipality, MEETING_DAY.plusDays(9)), "For sent");

        assertThat(meetings.get(meeting).state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(meetings.get(meeting).changeReason()).isEqualTo("Ikke beslutningsdygtig");
        assertThat(meetings.get(meeting).heldOn()).isEqualTo(MEETING_DAY);
    }

    @Test
    void cannot_be_closed_with_open_items_not_even_by_the_database() {
        group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);

        assertThatThrownBy(() -> meetings.close(meeting))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has open items");

        assertThat(meetings.get(meeting).state()).isEqualTo(MeetingState.CALLED);
    }

    @Test
    void lets_nobody_change_what_the_chair_has_confirmed() {
        long item = group.waitingItem(municipality);
        long meeting = decided(item);
        confirmations.confirm(meeting, List.of(), "steering-chair");

        refuses("UPDATE portvagt.agenda_item SET outcome = 'REJECTED', reason = 'Nej' WHERE id = ?", item);
        refuses("UPDATE portvagt.agenda_item SET wording = 'Noget andet' WHERE id = ?", item);
        refuses("DELETE FROM portvagt.item_participation WHERE agenda_item_id = ?", item);
        refuses("UPDATE portvagt.item_participation SET vote = 'AGAINST' WHERE agenda_item_id = ?", item);
        refuses("UPDATE portvagt.meeting_attendance SET present = false WHERE meeting_id = ?", meeting);

        decisions.publish(item);
        meetings.close(meeting);

        refuses("UPDATE portvagt.agenda_item SET state = 'WAITING' WHERE id = ?", item);
        refuses("DELETE FROM portvagt.agenda_item WHERE id = ?", item);
        refuses("UPDATE portvagt.meeting_attendance SET present = false WHERE meeting_id = ?", meeting);
    }

    @Test
    void keeps_open_only_what_the_chair_names_as_wrong() {
        long right = group.waitingItem(municipality);
        long wrong = group.waitingItem(municipality);
        long meeting = decided(right);
        decisions.writeDown(wrong, proposed(DecisionOutcome.APPROVED, Participation.unanimous()));

        assertThat(confirmations.confirm(meeting, List.of(wrong), "steering-chair"))
                .isFalse();

        assertThat(agenda.itemsToDecide(meeting)).containsExactly(wrong);
        assertThat(agenda.itemsToPublish(meeting)).containsExactly(right);
        refuses("UPDATE portvagt.agenda_item SET outcome = 'REJECTED' WHERE id = ?", right);
        refuses("UPDATE portvagt.agenda_item SET confirmed_by = 'somebody' WHERE id = ?", right);
        refuses("UPDATE portvagt.meeting_attendance SET present = false WHERE meeting_id = ?", meeting);
        assertThatThrownBy(() -> decisions.publish(wrong)).hasMessageContaining("is not confirmed");
        decisions.writeDown(wrong, proposed(DecisionOutcome.REJECTED, Participation.unanimous()));
        assertThat(confirmations.confirm(meeting, List.of(), "vice")).isTrue();
        assertThat(agenda.item(right).confirmedBy()).isEqualTo("steering-chair");
        assertThat(agenda.item(wrong).confirmedBy()).isEqualTo("vice");
    }

    @Test
    void gives_back_what_was_confirmed_but_had_not_gone_out_when_the_meeting_is_broken_off() {
        long item = group.waitingItem(municipality);
        long meeting = decided(item);
        confirmations.confirm(meeting, List.of(), "steering-chair");

        meetings.cancelUnlessClosed(meeting);

        assertThat(agenda.item(item).state()).isEqualTo(ItemState.WAITING);
        assertThat(participation.of(item)).isEmpty();
        long next = decided(item);
        assertThat(agenda.item(item).meetingId()).isEqualTo(next);
    }

    @Test
    void keeps_everybodys_part_and_vote() {
        long item = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);
        group.open(meeting);
        Participation voted = new Participation(Set.of("third"), Set.of(), true, Set.of("first"), Set.of());

        assertThat(decisions.writeDown(item, proposed(DecisionOutcome.REJECTED, voted)))
                .contains(ItemRefusal.OUTCOME_AGAINST_VOTES);
        assertThat(agenda.item(item).state()).isEqualTo(ItemState.ON_AGENDA);
        assertThat(decisions.writeDown(item, proposed(DecisionOutcome.APPROVED, voted)))
                .isEmpty();

        assertThat(participation.of(item))
                .containsExactly(
                        new Participant("chair", "Direktøren", true, Role.DECIDED, Vote.FOR),
                        new Participant("third", "Kulturchefen", false, Role.STOOD_DOWN, null),
                        new Participant("second", "Skolechefen", false, Role.DECIDED, Vote.FOR),
                        new Participant("first", "Socialchefen", false, Role.DECIDED, Vote.AGAINST));
        assertThat(agenda.item(item).decision().stoodDown()).isEqualTo("Kulturchefen");
        assertThat(agenda.item(item).decision().wording()).isEqualTo("Godkendt som indstillet");
    }

    @Test
    void refuses_to_only_note_a_case_that_waits_for_a_decision() {
        long item = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);
        group.open(meeting);

        assertThat(decisions.writeDown(item, proposed(DecisionOutcome.NOTED, Participation.unanimous())))
                .contains(ItemRefusal.NOT_TO_BE_NOTED);
    }

    @Test
    void refuses_every_decision_without_a_quorum() {
        long item = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);

        assertThat(decisions.writeDown(item, proposed(DecisionOutcome.APPROVED, Participation.unanimous())))
                .contains(ItemRefusal.NO_QUORUM);
    }

    @Test
    void moves_items_within_the_agenda_and_takes_them_off_it() {
        long first = group.waitingItem(municipality);
        long second = group.waitingItem(municipality);
        long third = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);

        assertThat(changes.move(meeting, 5, 3)).isTrue();
        assertThat(agenda.itemsOf(meeting)).containsExactly(third, first, second);
        assertThat(changes.move(meeting, 3, 5)).isTrue();
        assertThat(agenda.itemsOf(meeting)).containsExactly(first, second, third);
        assertThat(changes.move(meeting, 2, 3)).isFalse();
        assertThat(changes.move(meeting, 3, 6)).isFalse();

        assertThat(changes.takeOff(meeting, 3)).isTrue();
        assertThat(changes.takeOff(meeting, 9)).isFalse();
        agenda.fill(meeting);
        assertThat(agenda.itemsOf(meeting)).containsExactly(second, third);
        assertThat(agenda.item(second).number()).isEqualTo(3);

        long next = group.meeting(municipality);
        agenda.fill(next);
        assertThat(agenda.itemsOf(next)).containsExactly(first);
    }

    @Test
    void drops_an_item_added_by_hand_when_it_is_taken_off_and_brings_it_back_when_it_is_put_off() {
        long meeting = group.meeting(municipality);
        long dropped = agenda.add(meeting, byHand("Intern sag"));
        long deferred = agenda.add(meeting, byHand("Strategi for skyen"));

        changes.takeOff(meeting, 3);
        group.open(meeting);
        decisions.writeDown(deferred, proposed(DecisionOutcome.DEFERRED, Participation.unanimous()));
        group.publish(deferred);

        assertThat(agenda.item(dropped).isLapsed()).isTrue();
        long next = group.meeting(municipality);
        agenda.fill(next);
        AgendaItem again = agenda.agendaOf(next).get(0);
        assertThat(again.content().paper().title()).isEqualTo("Strategi for skyen");
        assertThat(again.deferredFrom()).isEqualTo(deferred);
    }

    @Test
    void brings_each_of_two_deferred_items_with_one_title_back_for_itself() {
        long meeting = group.meeting(municipality);
        long first = agenda.add(meeting, byHand("Strategi for skyen"));
        long second = agenda.add(meeting, byHand("Strategi for skyen"));
        group.open(meeting);
        decisions.writeDown(first, proposed(DecisionOutcome.DEFERRED, Participation.unanimous()));
        decisions.writeDown(second, proposed(DecisionOutcome.DEFERRED, Participation.unanimous()));

        group.publish(second);
        group.publish(first);

        long next = group.meeting(municipality);
        agenda.fill(next);
        assertThat(agenda.agendaOf(next)).extracting(AgendaItem::deferredFrom).containsExactly(second, first);
    }

    @Test
    void marks_what_comes_after_the_deadline_or_the_papers_as_late() {
        long early = group.waitingItem(municipality);
        long ahead = meetings.call(new MeetingPlan(
                        municipality,
                        MEETING_DAY.plusYears(5),
                        SteeringGroup.plan(municipality, MEETING_DAY).startsAt(),
                        SteeringGroup.plan(municipality, MEETING_DAY).endsAt(),
                        "Rådhuset",
                        MEETING_DAY.plusYears(5).minusDays(7)))
                .orElseThrow();
        agenda.fill(ahead);
        assertThat(agenda.item(early).late()).isFalse();

        meetings.papersSent(ahead, 1);
        long afterPapers = group.waitingItem(municipality);
        agenda.fill(ahead);
        assertThat(agenda.item(afterPapers).late()).isTrue();

        long afterDeadline = group.waitingItem(municipality);
        long past = group.meeting(municipality);
        agenda.fill(past);
        assertThat(agenda.item(afterDeadline).late()).isTrue();
    }

    private long decided(long item) {
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);
        group.open(meeting);
        decisions.writeDown(item, proposed(DecisionOutcome.APPROVED, Participation.unanimous()));
        return meeting;
    }

    private static ProposedDecision proposed(DecisionOutcome outcome, Participation participation) {
        return new ProposedDecision(outcome, "Godkendt som indstillet", "Derfor", participation, List.of());
    }

    private NewItem byHand(String title) {
        return new NewItem(
                ItemKind.OTHER,
                DecisionSubject.OTHER,
                null,
                DecisionPaper.in(municipality)
                        .title(title)
                        .recommendation("Godkendes")
                        .summary("Tekst")
                        .build());
    }

    private void refuses(String sql, long id) {
        assertThatThrownBy(() -> database.sql(sql).param(id).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("refused");
    }
}
