package dk.portvagt.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@PortvagtTest
class SteeringAgendaTest {

    @Autowired
    private SteeringGroup group;

    @Autowired
    private SteeringAgenda agenda;

    private String municipality;

    @BeforeEach
    void municipality() {
        municipality = group.newMunicipality();
    }

    @Test
    void puts_everything_that_waits_on_the_agenda_in_order_and_nothing_of_another_municipality() {
        long first = group.waitingItem(municipality);
        long foreign = group.waitingItem(group.newMunicipality());
        long second = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);

        agenda.fill(meeting);

        assertThat(agenda.itemsOf(meeting)).containsExactly(first, second);
        assertThat(agenda.item(second).number()).isEqualTo(4);
        assertThat(agenda.item(second).state()).isEqualTo(ItemState.ON_AGENDA);
        assertThat(agenda.item(foreign).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void adds_what_was_handed_in_later_after_what_stands_there() {
        long first = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);
        long late = group.waitingItem(municipality);

        agenda.fill(meeting);

        assertThat(agenda.itemsOf(meeting)).containsExactly(first, late);
        assertThat(agenda.item(late).number()).isEqualTo(4);
    }

    @Test
    void gives_an_item_to_one_of_two_meetings_that_are_filled_at_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Long> waiting = IntStream.range(0, 20)
                    .mapToObj(i -> group.waitingItem(municipality))
                    .toList();
            long meeting = group.meeting(municipality);
            long other = group.meeting(municipality);

            atOnce(() -> agenda.fill(meeting), () -> agenda.fill(other));

            List<Long> taken = Stream.concat(agenda.itemsOf(meeting).stream(), agenda.itemsOf(other).stream())
                    .toList();
            assertThat(taken).containsExactlyInAnyOrderElementsOf(waiting);
        }
    }

    @Test
    void keeps_a_lapsed_item_in_its_place_so_that_positions_do_not_shift() {
        long first = group.waitingItem(municipality);
        long second = group.waitingItem(municipality);
        long meeting = group.meeting(municipality);
        agenda.fill(meeting);

        agenda.lapse(first);

        assertThat(agenda.itemsOf(meeting)).containsExactly(first, second);
        assertThat(agenda.item(first).isLapsed()).isTrue();
    }

    @Test
    void leaves_a_lapsed_item_off_the_next_agenda() {
        long item = group.waitingItem(municipality);
        agenda.lapse(item);
        long meeting = group.meeting(municipality);

        agenda.fill(meeting);

        assertThat(agenda.itemsOf(meeting)).isEmpty();
    }

    @Test
    void refuses_to_propose_a_budget_year_twice_at_a_time() {
        long item = agenda.place(budgetYear());

        assertThat(agenda.isProposed(municipality, 2027)).isTrue();
        assertThatThrownBy(() -> agenda.place(budgetYear())).isInstanceOf(DuplicateKeyException.class);

        agenda.lapse(item);
        assertThat(agenda.isProposed(municipality, 2027)).isFalse();
    }

    private NewItem budgetYear() {
        DecisionPaper paper = DecisionPaper.in(municipality)
                .title("Budgetår 2027")
                .amounts("1 kr.")
                .recommendation("Godkend")
                .summary("Åbning")
                .build();
        return new NewItem(ItemKind.BUDGET_YEAR, DecisionSubject.BUDGET_YEAR, 2027, paper);
    }

    private static void atOnce(Runnable... actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        ExecutorService threads = Executors.newFixedThreadPool(actions.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable action : actions) {
                Callable<Void> task = () -> {
                    start.await();
                    action.run();
                    return null;
                };
                running.add(threads.submit(task));
            }
            for (Future<?> action : running) {
                action.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
