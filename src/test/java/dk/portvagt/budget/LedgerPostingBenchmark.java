package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reservations a second on one hot line: the ledger's posting next to the fastest thing that does not overspend, a
 * conditional UPDATE of one balance with an INSERT of one row, which keeps no accounts, checks no decision and opens
 * nothing. Same server with durable commits, same run, the two taking turns. Run by {@code mvn verify -Pbenchmark}.
 */
class LedgerPostingBenchmark {

    private static final List<Integer> CLIENTS = List.of(1, 4, 8);
    private static final int CASES = 200;
    private static final int ROUNDS = 3;
    private static final long NANOS_A_ROUND = 2_000_000_000L;
    private static final BigDecimal ONE = BigDecimal.ONE;

    private final PoolDatabase durable = PoolDatabase.durable();
    private final PoolFixture given = new PoolFixture(durable.asApplication());
    private final JdbcClient owner = JdbcClient.create(durable.asOwner());
    private final AtomicLong keys = new AtomicLong();
    private final List<Long> decisions = new ArrayList<>();

    @Test
    void reservations_a_second_next_to_a_conditional_update() throws Exception {
        prepare();
        measure(8, this::post);
        measure(8, this::conditionalUpdate);

        List<String> report = new ArrayList<>(
                List.of("| clients | conditional update /s | posting /s | ratio |", "|---|---|---|---|"));
        for (int clients : CLIENTS) {
            double update = 0;
            double posting = 0;
            for (int round = 0; round < ROUNDS; round++) {
                update += measure(clients, this::conditionalUpdate) / ROUNDS;
                posting += measure(clients, this::post) / ROUNDS;
            }
            report.add(String.format(
                    Locale.ROOT, "| %d | %.0f | %.0f | %.2f |", clients, update, posting, posting / update));
        }
        write(report);
        assertThat(given.drift()).isZero();
    }

    private void prepare() {
        given.appropriate(given.acquisition(), "900000000000");
        for (int number = 1; number <= CASES; number++) {
            decisions.add(given.decision("G2", "APPROVED", given.caseNumber(number)));
        }
        owner.sql("CREATE TABLE portvagt.plain_line (id int PRIMARY KEY, balance numeric(18, 2) CHECK (balance >= 0))")
                .update();
        owner.sql("CREATE TABLE portvagt.plain_booking (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " booking_key text UNIQUE, line int, amount numeric(18, 2), booked_by text)")
                .update();
        owner.sql("INSERT INTO portvagt.plain_line VALUES (1, 900000000000)").update();
    }

    private void post(long number) {
        int caseNumber = (int) (number % CASES) + 1;
        given.pool.reserve(
                ACQUISITION,
                List.of(new YearAmount(YEAR, kr("1"))),
                given.basis("benchmark-" + number, given.caseNumber(caseNumber), decisions.get(caseNumber - 1)));
    }

    private void conditionalUpdate(long number) {
        given.database
                .sql("WITH line AS (UPDATE portvagt.plain_line SET balance = balance - ? WHERE id = 1 AND balance >= ?"
                        + " RETURNING id) INSERT INTO portvagt.plain_booking (booking_key, line, amount, booked_by)"
                        + " SELECT ?, id, ?, 'somebody' FROM line")
                .param(ONE)
                .param(ONE)
                .param("benchmark-" + number)
                .param(ONE)
                .update();
    }

    private interface Reservation {
        void make(long number);
    }

    /** How many reservations a second the clients make together, each as fast as it is answered. */
    private double measure(int clients, Reservation reservation) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<Long>> counts = IntStream.range(0, clients)
                .mapToObj(client -> threads.submit(() -> {
                    long made = 0;
                    while (System.nanoTime() - start < NANOS_A_ROUND) {
                        reservation.make(keys.incrementAndGet());
                        made++;
                    }
                    return made;
                }))
                .toList();
        long made = 0;
        for (Future<Long> count : counts) {
            made += count.get();
        }
        threads.shutdown();
        return made * 1e9 / (System.nanoTime() - start);
    }

    private static void write(List<String> report) throws IOException {
        Path file = Path.of("target", "benchmark", "ledger-posting.md");
        Files.createDirectories(file.getParent());
        Files.write(file, report);
        report.forEach(System.out::println);
    }
}
