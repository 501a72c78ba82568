package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.PoolDatabase;
import dk.portvagt.budget.PoolFixture;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Booking;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long what the page of the central pool asks takes in a municipality with 100,000 bookings of 5,000 cases in four
 * years: more than the largest one makes in ten. Run by {@code mvn verify -Pbenchmark}.
 */
class MoneyTrailBenchmark {

    private static final int CASES = 5_000;
    private static final int BOOKINGS_A_CASE = 20;
    private static final int ROUNDS = 11;
    private static final int PAGE = 50;

    private final PoolFixture given = new PoolFixture();
    private final MoneyTrail trail = new MoneyTrail(given.database);
    private final Part everything = new Part(given.municipality, null, null, null, null, null);
    private final Part year = new Part(given.municipality, YEAR, ACQUISITION, null, null, null);
    private final Part oneCase = new Part(given.municipality, null, null, null, null, given.caseNumber(1));
    private final List<String> report = new ArrayList<>(List.of("| question | milliseconds |", "|---|---|"));

    @Test
    void milliseconds_of_what_the_page_asks() throws IOException {
        fill();
        int all = CASES * BOOKINGS_A_CASE;
        measure("the lines of all years", () -> given.queries.lines(given.municipality, 0));
        measure("frames and use of a year", () -> given.frames.of(given.municipality, YEAR));
        measure("first page of all bookings", () -> trail.bookings(everything, 0, PAGE));
        measure("last page of all bookings", () -> trail.bookings(everything, all - PAGE, PAGE));
        measure("how many bookings", () -> trail.countBookings(everything));
        measure("first page of a year's bookings", () -> trail.bookings(year, 0, PAGE));
        measure("how many in a year", () -> trail.countBookings(year));
        measure("a case's bookings", () -> trail.bookings(oneCase, 0, PAGE));
        measure("first page of a year's cases", () -> trail.cases(year, 0, PAGE));
        measure("how many cases in a year", () -> trail.countCases(year));
        measure("the whole ledger for a file", this::readAll);
        measure("the balance check", () -> given.pool.isBalanced());
        Path file = Path.of("target", "benchmark", "money-trail.md");
        Files.createDirectories(file.getParent());
        Files.write(file, report);
        report.forEach(System.out::println);
        assertThat(trail.countBookings(everything)).isGreaterThanOrEqualTo(all);
    }

    private void fill() {
        for (int later = 0; later < 4; later++) {
            given.appropriate(given.line(ACQUISITION, YEAR + later), "900000000");
        }
        IntStream.rangeClosed(1, CASES).parallel().forEach(number -> {
            String caseNumber = given.caseNumber(number);
            long decision = given.decision("G2", "APPROVED", caseNumber);
            for (int step = 0; step < BOOKINGS_A_CASE; step++) {
                given.pool.reserve(
                        ACQUISITION,
                        List.of(new YearAmount(YEAR + number % 4, kr("1"))),
                        new Basis(
                                caseNumber + ":step-" + step,
                                decision,
                                given.municipality,
                                caseNumber,
                                "software",
                                "Forvaltning " + number % 12,
                                "budget-controller"));
            }
        });
        JdbcClient.create(PoolDatabase.owner()).sql("ANALYZE").update();
    }

    private Object readAll() {
        List<Booking> some = trail.bookingsAfter(0, everything, 2_000);
        while (!some.isEmpty()) {
            some = trail.bookingsAfter(some.get(some.size() - 1).id(), everything, 2_000);
        }
        return some;
    }

    private interface Question {
        Object ask();
    }

    private void measure(String name, Question question) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            question.ask();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        report.add(String.format(Locale.ROOT, "| %s | %.0f |", name, times.get(ROUNDS / 2)));
    }
}
