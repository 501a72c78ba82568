package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.EngineAssertions;
import dk.portvagt.TemporaryDataDirectory;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.LifecycleBenchmark.Measurement;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.process.DomainSwitch;
import dk.portvagt.process.PeoplesWork;
import dk.portvagt.process.StatementCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Statements, transactions and time of a case's whole life, next to the same life with empty delegates: same models,
 * forms, checks and server with durable commits, same run, the two taking turns. Run by {@code mvn verify -Pbenchmark}.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "portvagt.demo=false",
            "portvagt.admin.user=administrator",
            "portvagt.admin.password=gul-cykel-i-regnvejr",
            "portvagt.municipalities[0].code=901",
            "portvagt.municipalities[0].name=Lyngvig Kommune",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = TemporaryDataDirectory.class)
@ExtendWith(EngineAssertions.class)
@Import(Measurement.class)
class LifecycleBenchmark {

    private static final int WARM_UPS = 5;
    private static final int LIVES = 20;
    private static final double MOST_STATEMENTS = 1.25;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private StatementCount count;

    @Autowired
    private PeoplesWork work;

    @Autowired
    private DomainSwitch domain;

    private int municipality = 500;
    private String recordedCase;

    @BeforeEach
    void record_a_life() {
        domain.records();
        recordedCase = live();
    }

    @Test
    void a_life_costs_little_more_than_its_models_alone() throws IOException {
        for (int turn = 0; turn < WARM_UPS; turn++) {
            emptyLife();
            workingLife();
        }
        Map<String, Long> before = Map.copyOf(domain.statements());
        List<Life> working = new ArrayList<>();
        List<Life> empty = new ArrayList<>();
        for (int turn = 0; turn < LIVES; turn++) {
            empty.add(emptyLife());
            working.add(workingLife());
        }
        Cost cost = Cost.of(working);
        Cost models = Cost.of(empty);
        write(report(cost, models), delegates(before));
        assertThat(beans.getBean(CentralPool.class).isBalanced()).isTrue();
        assertThat(cost.statements()).isLessThanOrEqualTo((long) (models.statements() * MOST_STATEMENTS));
    }

    private Life workingLife() {
        domain.works();
        long before = registeredCases();
        Life life = measure();
        assertThat(registeredCases()).isEqualTo(before + 1);
        return life;
    }

    private Life emptyLife() {
        domain.isEmpty(recordedCase, "%d-2026-0001".formatted(municipality));
        long before = registeredCases();
        Life life = measure();
        assertThat(registeredCases()).as("the domain took no part").isEqualTo(before);
        return life;
    }

    private Life measure() {
        StatementCount.Total counted = count.total();
        long nanos = work.nanos();
        live();
        return new Life(count.total().minus(counted), work.nanos() - nanos);
    }

    /** A case from idea to retired in a municipality of its own, where nothing that came before can matter. */
    private String live() {
        CaseJourney journey = new CaseJourney(beans, String.valueOf(municipality++));
        journey.upTo(Phase.PHASE_OUT).through(Phase.PHASE_OUT).decide("approved");
        assertThat(journey.people.acquisition())
                .hasPassed("EndEvent_CaseRetired")
                .isEnded();
        return journey.people.caseNumber();
    }

    private long registeredCases() {
        return beans.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM portvagt.acquisition_case")
                .query(Long.class)
                .single();
    }

    private record Life(StatementCount.Total counted, long nanos) {}

    /**
     * What a life costs.
     *
     * @param counted the same for all lives, or they could not be counted
     * @param nanos the median
     */
    private record Cost(StatementCount.Total counted, long nanos) {

        static Cost of(List<Life> lives) {
            Set<StatementCount.Total> counts = new LinkedHashSet<>();
            lives.forEach(life -> counts.add(life.counted()));
            assertThat(counts).as("every life counts the same").hasSize(1);
            LongStream times = lives.stream().mapToLong(Life::nanos).sorted();
            return new Cost(
                    counts.iterator().next(),
                    times.skip(lives.size() / 2).findFirst().orElseThrow());
        }

        long statements() {
            return counted.statements();
        }

        double livesASecond() {
            return 1e9 / nanos;
        }
    }

    private static List<String> report(Cost working, Cost models) {
        return List.of(
                "| a life, idea to retired | models alone | with the domain | ratio |",
                "|---|---|---|---|",
                row("SQL statements", models.statements(), working.statements()),
                row(
                        "round trips",
                        models.counted().roundTrips(),
                        working.counted().roundTrips()),
                row(
                        "transactions",
                        models.counted().transactions(),
                        working.counted().transactions()),
                String.format(
                        Locale.ROOT,
                        "| lives a second | %.2f | %.2f | %.2f |",
                        models.livesASecond(),
                        working.livesASecond(),
                        working.livesASecond() / models.livesASecond()));
    }

    private static String row(String name, long models, long working) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %.3f |", name, models, working, (double) working / models);
    }

    private List<String> delegates(Map<String, Long> before) {
        List<String> rows = new ArrayList<>(List.of("", "| delegate | statements in a life |", "|---|---|"));
        domain.statements().entrySet().stream()
                .map(entry ->
                        Map.entry(entry.getKey(), (entry.getValue() - before.getOrDefault(entry.getKey(), 0L)) / LIVES))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> rows.add("| %s | %d |".formatted(entry.getKey(), entry.getValue())));
        return rows;
    }

    private static void write(List<String> report, List<String> delegates) throws IOException {
        List<String> lines = new ArrayList<>(report);
        lines.addAll(delegates);
        Path file = Path.of("target", "benchmark", "lifecycle.md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Measurement {

        @Bean
        static StatementCount statementCount() {
            return new StatementCount();
        }

        @Bean
        static DomainSwitch domainSwitch(BeanFactory beans, StatementCount count) {
            return new DomainSwitch(beans, count);
        }

        @Bean
        PeoplesWork peoplesWork(StatementCount count) {
            return new PeoplesWork(count);
        }
    }
}
