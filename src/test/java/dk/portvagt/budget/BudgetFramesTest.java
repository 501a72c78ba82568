package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class BudgetFramesTest {

    private static final Set<String> OFFICES = Set.of("Børn og Unge", "Sundhed og Omsorg");

    private final PoolFixture given = new PoolFixture();
    private final Frame schools = new Frame(ACQUISITION, YEAR, "software", "Børn og Unge");
    private final Frame care = new Frame(ACQUISITION, YEAR, "software", "Sundhed og Omsorg");

    @Test
    void tells_what_an_office_uses_of_its_frame_whatever_state_the_money_is_in() {
        given.appropriate(given.acquisition(), "1000");
        given.frames.enter(List.of(new FrameAmount(schools, kr("500"))), given.budgetBasis());
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());
        given.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 200)), given.approved());
        given.pool.spend(ACQUISITION, YEAR, kr("50"), given.approved(), false);

        assertThat(given.frames.of(given.municipality, YEAR)).singleElement().satisfies(status -> {
            assertThat(status.usage().reserved()).isEqualByComparingTo("100");
            assertThat(status.usage().committed()).isEqualByComparingTo("150");
            assertThat(status.usage().spent()).isEqualByComparingTo("50");
            assertThat(status.left()).isEqualByComparingTo("200");
            assertThat(status.isExceeded()).isFalse();
        });
    }

    @Test
    void warns_and_does_not_stop_an_office_that_uses_more_than_its_frame() {
        given.appropriate(given.acquisition(), "1000");
        given.frames.enter(List.of(new FrameAmount(schools, kr("100"))), given.budgetBasis());

        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());

        assertThat(given.frames.of(given.municipality, YEAR)).singleElement().matches(FrameStatus::isExceeded);
    }

    @Test
    void moves_between_frames_once_per_key_and_no_more_than_is_left() {
        given.appropriate(given.acquisition(), "1000");
        given.frames.enter(List.of(new FrameAmount(schools, kr("500"))), given.budgetBasis());
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());
        Basis once = given.budgetBasis();

        assertThat(given.frames.move(schools, care, kr("200"), once)).isEmpty();
        assertThat(given.frames.move(schools, care, kr("200"), once)).isEmpty();
        assertThat(given.frames.move(schools, care, kr("0.01"), given.budgetBasis()))
                .contains(new Shortfall(given.acquisition(), kr("0.01"), kr("0")));

        assertThat(given.frames.left(given.municipality, care)).isEqualByComparingTo("200");
    }

    @Test
    void eight_moves_at_once_take_no_more_than_the_frame_has() throws Exception {
        given.frames.enter(List.of(new FrameAmount(schools, kr("500"))), given.budgetBasis());
        ExecutorService movers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> moves = IntStream.range(0, 8)
                    .mapToObj(i -> {
                        Basis basis = given.budgetBasis();
                        return movers.submit(() -> given.transaction.execute(status -> given.frames
                                .move(schools, care, kr("100"), basis)
                                .isEmpty()));
                    })
                    .toList();
            int moved = 0;
            for (Future<Boolean> move : moves) {
                moved += move.get() ? 1 : 0;
            }
            assertThat(moved).isEqualTo(5);
        } finally {
            movers.shutdownNow();
        }
        assertThat(given.frames.left(given.municipality, schools)).isEqualByComparingTo("0");
        assertThat(given.frames.left(given.municipality, care)).isEqualByComparingTo("500");
    }

    @Test
    void the_database_refuses_a_negative_frame_a_change_and_a_decision_that_approves_no_budget() {
        assertThatThrownBy(() -> given.frames.enter(List.of(new FrameAmount(schools, kr("-1"))), given.budgetBasis()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> given.frames.enter(List.of(new FrameAmount(schools, kr("1"))), given.approved()))
                .hasMessageContaining("approves no budget");
        given.frames.enter(List.of(new FrameAmount(schools, kr("1"))), given.budgetBasis());
        assertThatThrownBy(() -> JdbcClient.create(PoolDatabase.owner())
                        .sql("UPDATE portvagt.budget_frame_entry SET amount = 2")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void reads_a_table_with_or_without_a_header_by_semicolon_or_tabulator() {
        FrameTable.Result table = read("Forvaltning\tKategori\tBeløb\nbørn og unge\tSoftware\t1.000,50\n\n", "1000.50");

        assertThat(table.faults()).isEmpty();
        assertThat(table.frames())
                .containsExactly(
                        new FrameAmount(new Frame(OPERATION, YEAR, "software", "Børn og Unge"), kr("1000.50")));
        assertThat(read(FrameTable.write(table.frames()), "1000.50")).isEqualTo(table);
    }

    @Test
    void tells_every_row_that_cannot_be_a_frame() {
        assertThat(read("Børn og Unge;software", "1").faults())
                .singleElement()
                .asString()
                .contains("række 1");
        assertThat(read("Børn og Unge;biler;1", "1").faults())
                .singleElement()
                .asString()
                .contains("kategorien “biler”");
        assertThat(read("Børn og Unge;software;0\nBørn og Unge;software;mange", "1")
                        .faults())
                .hasSize(2);
        assertThat(read("Børn og Unge;software;1\nBørn og Unge;Software;1", "2").faults())
                .singleElement()
                .asString()
                .contains("række 2", "allerede en ramme");
        assertThat(read("Børn og Unge;software;9999999999999", "1").faults()).hasSize(1);
        assertThat(read("Børn og Unge;software;2", "1").faults())
                .singleElement()
                .asString()
                .contains("forskellen er 1 kr.");
        assertThat(read("   ", "1").faults()).isEmpty();
    }

    private static FrameTable.Result read(String text, String lineAmount) {
        return FrameTable.read(text, OPERATION, YEAR, new BigDecimal(lineAmount), OFFICES);
    }
}
