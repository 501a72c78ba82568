package dk.portvagt.web.cockpit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.MillisecondsInTurn;
import dk.portvagt.PortvagtTest;
import dk.portvagt.web.cockpit.portfolio.SortOrder.Way;
import dk.portvagt.web.cockpit.portfolio.Wanted.Life;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the page of the portfolio asks in a municipality of 50,000 cases, next to the same in one of 500: same database,
 * same run, the two taking turns. Run by {@code mvn verify -Pbenchmark}.
 */
@PortvagtTest
class PortfolioBenchmark {

    private static final String LARGE = "977";
    private static final String SMALL = "978";
    private static final int LARGE_CASES = 50_000;
    private static final int SMALL_CASES = 500;
    private static final int PAGE = 50;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway migrations;

    private final MillisecondsInTurn table = new MillisecondsInTurn("500 cases", "50,000 cases");

    @Test
    void milliseconds_of_what_the_page_asks() throws IOException {
        ManyCases.raise(database, SMALL, SMALL_CASES);
        ManyCases.raise(database, LARGE, LARGE_CASES);
        ManyCases.lookThrough(JdbcClient.create(migrations.getConfiguration().getDataSource()), database);
        measure("the board", wanted -> portfolio.crowds(wanted), all());
        measure("how many cases", wanted -> portfolio.count(wanted), all());
        for (SortOrder order : List.of(SortOrder.CASE, SortOrder.WAITING, SortOrder.AMOUNT, SortOrder.DEADLINE)) {
            String name = "first page by " + order.name().toLowerCase(Locale.ROOT);
            measure(name, wanted -> portfolio.page(wanted, order, order.usual(), 0, PAGE), all());
        }
        measure(
                "middle page by waiting",
                wanted -> portfolio.page(wanted, SortOrder.WAITING, Way.DOWN, (int) portfolio.count(wanted) / 2, PAGE),
                all());
        measure("first page of a gate", this::waitingLongest, at(Place.G2));
        measure("first page of an office", this::waitingLongest, of("Forvaltning 7"));
        measure("cases with an overdue deadline", this::waitingLongest, only(Only.OVERDUE));
        table.write("portfolio.md");
        assertThat(portfolio.count(all().apply(LARGE))).isEqualTo(LARGE_CASES * 4L / 5);
    }

    private List<StandingCase> waitingLongest(Wanted wanted) {
        return portfolio.page(wanted, SortOrder.WAITING, Way.DOWN, 0, PAGE);
    }

    private static Function<String, Wanted> all() {
        return code -> new Wanted(code, Life.RUNNING, null, null, null, null, null, null, null, null, null);
    }

    private static Function<String, Wanted> at(Place place) {
        return code -> new Wanted(code, Life.RUNNING, null, place, null, null, null, null, null, null, null);
    }

    private static Function<String, Wanted> of(String office) {
        return code -> new Wanted(code, Life.RUNNING, null, null, office, null, null, null, null, null, null);
    }

    private static Function<String, Wanted> only(Only only) {
        return code -> new Wanted(code, Life.RUNNING, null, null, null, null, null, null, null, only, null);
    }

    private void measure(String name, Function<Wanted, Object> question, Function<String, Wanted> wanted) {
        table.measure(name, () -> question.apply(wanted.apply(SMALL)), () -> question.apply(wanted.apply(LARGE)));
    }
}
