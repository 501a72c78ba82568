package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.ReadinessInput.FUNDED_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.HOURS_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.OWNS_NEEDS;
import static dk.portvagt.sharing.ReadinessInput.OWNS_PROCESSES;
import static dk.portvagt.sharing.ReadinessInput.OWNS_RESOURCES;
import static dk.portvagt.sharing.ReadinessInput.OWN_BUILD_PERCENT;
import static dk.portvagt.sharing.ReadinessInput.SAME_HOSTING;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SAME_PRODUCT;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SOLO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.demo.CareExample;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.feel.UnrecordedTables;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.table.DecisionTable;
import dk.portvagt.sharing.Flip;
import dk.portvagt.sharing.GroupReadiness;
import dk.portvagt.sharing.Readiness;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.ReadinessInput;
import dk.portvagt.sharing.SharingArea;
import dk.portvagt.sharing.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision {@code sharing-readiness}: who can share now, who later, who not, and what would change that. */
@PortvagtTest
class ReadinessTableTest {

    private static final Path FILE = Path.of("processes/decisions/sharing-readiness.dmn");
    private static final String KEY = "sharing-readiness";
    private static final String ANYWHERE = "901";

    @Autowired
    private ReadinessTable table;

    @Autowired
    private UnrecordedTables tables;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "OWNS_NEEDS,1,ALONE,1a",
        "OWNS_PROCESSES,1,ALONE,1b",
        "OWNS_PROCESSES,0,ALONE,1b",
        "OWNS_RESOURCES,1,ALONE,1c",
        "OWNS_RESOURCES,3,NOW,7",
        "HOURS_PERCENT,79,LATER,2",
        "HOURS_PERCENT,80,NOW,7",
        "FUNDED_PERCENT,99,LATER,3",
        "OWN_BUILD_PERCENT,25,NOW,7",
        "OWN_BUILD_PERCENT,26,LATER,8",
        "OWN_BUILD_PERCENT,70,LATER,8",
        "OWN_BUILD_PERCENT,71,LATER,5",
        "YEARS_SAME_PRODUCT,4,LATER,9",
        "YEARS_SOLO,50,NOW,7"
    })
    void one_answer_that_differs_decides(ReadinessInput input, int value, Verdict verdict, String rule) {
        for (SharingArea area : SharingArea.values()) {
            Readiness readiness = ask(area, ready().with(input, value));
            assertThat(readiness.verdict()).as(area.name()).isEqualTo(verdict);
            assertThat(readiness.rule()).as(area.name()).isEqualTo(rule);
        }
    }

    @Test
    void ownership_comes_first_whatever_else_scores() {
        ReadinessAnswers worst = ready().with(OWNS_NEEDS, 1)
                .with(HOURS_PERCENT, 0)
                .with(FUNDED_PERCENT, 0)
                .with(OWN_BUILD_PERCENT, 100);

        assertThat(ask(SharingArea.PURCHASE, worst).reason())
                .isEqualTo("Ejerskab mangler: ingen i kommunen ejer forretningsbehovene");
        assertThat(ask(SharingArea.PURCHASE, worst.with(OWNS_NEEDS, 2)).rule()).isEqualTo("2");
        assertThat(ask(SharingArea.PURCHASE, ready().with(OWN_BUILD_PERCENT, 71).with(YEARS_SOLO, 8))
                        .verdict())
                .isEqualTo(Verdict.ALONE);
    }

    @Test
    void operation_also_needs_the_same_hosting() {
        ReadinessAnswers other = ready().with(SAME_HOSTING, 0);

        assertThat(Stream.of(SharingArea.values()).map(area -> ask(area, other).verdict()))
                .containsExactly(Verdict.NOW, Verdict.NOW, Verdict.LATER);
        assertThat(ask(SharingArea.OPERATION, other).rule()).isEqualTo("6");
    }

    @Test
    void the_six_municipalities_are_as_the_design_tells() {
        Map<String, Map<SharingArea, Readiness>> board = table.board(CareExample.answers());

        assertThat(board.values().stream()
                        .map(it -> it.get(SharingArea.PURCHASE))
                        .map(it -> it.verdict() + " " + it.rule()))
                .containsExactly("NOW 7", "NOW 7", "LATER 3", "NOW 7", "LATER 8", "ALONE 1b");
        assertThat(board.get("906").get(SharingArea.PURCHASE).text())
                .isEqualTo("Alene: Ejerskab mangler: ingen i kommunen ejer processerne. Udpeg en procesejer, og få"
                        + " arbejdsgangene beskrevet og godkendt (systemejer, inden 3 måneder).");
        Map<String, Verdict> each = new LinkedHashMap<>();
        CareExample.profiles()
                .forEach(it -> each.put(
                        it.name(),
                        board.get(it.municipality()).get(SharingArea.PURCHASE).verdict()));
        GroupReadiness group = GroupReadiness.of(SharingArea.PURCHASE, each);
        assertThat(group.verdict()).isEqualTo(Verdict.NOW);
        assertThat(group.text())
                .isEqualTo("Indkøb: sammen nu Lyngvig, Birkesø, Klintby; sammen senere Ternholm, Strandlund;"
                        + " alene Egemose");
    }

    @Test
    void a_group_shares_when_two_can() {
        assertThat(GroupReadiness.of(SharingArea.OPERATION, Map.of("A", Verdict.NOW, "B", Verdict.LATER))
                        .verdict())
                .isEqualTo(Verdict.LATER);
        assertThat(GroupReadiness.of(SharingArea.OPERATION, Map.of("A", Verdict.NOW, "B", Verdict.ALONE))
                        .verdict())
                .isEqualTo(Verdict.ALONE);
    }

    @Test
    void the_nearest_other_answers_are_told_in_danish() {
        assertThat(flips(CareExample.answers().get("906")))
                .extracting(Flip::text)
                .containsExactly("Med ejer på processerne (1→2) bliver svaret *sammen senere*");
    }

    /** Asks for every value of every input, not only for those that stand for others. */
    @ParameterizedTest
    @EnumSource(SharingArea.class)
    void flips_are_all_that_brute_force_finds(SharingArea area) {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            ReadinessAnswers answers = drawn(random);
            assertThat(table.flips(ANYWHERE, area, answers))
                    .as("%s", answers)
                    .containsExactlyInAnyOrderElementsOf(bruteForce(answers, area));
        }
    }

    @Test
    void flips_take_at_most_sixty_questions() {
        assertThat(ReadinessTable.sensitivity(tables.inForce(KEY).of(ANYWHERE)).questions())
                .isBetween(40, 60);
    }

    @Test
    void what_is_missing_is_listed_and_never_taken_for_zero() {
        Readiness nothing = ask(SharingArea.PURCHASE, ReadinessAnswers.none());
        assertThat(nothing.rule()).isEqualTo("10");
        assertThat(nothing.verdict()).isEqualTo(Verdict.LATER);
        assertThat(nothing.missing()).hasSize(8).doesNotContain(SAME_HOSTING);
        assertThat(nothing.text()).contains("Mangler: ejer på behovene, ejer på processerne");
        assertThat(ask(SharingArea.OPERATION, ReadinessAnswers.none()).missing())
                .contains(SAME_HOSTING);

        Readiness undecided = ask(SharingArea.PURCHASE, without(YEARS_SAME_PRODUCT));
        assertThat(undecided.rule()).isEqualTo("10");
        assertThat(undecided.missing()).containsExactly(YEARS_SAME_PRODUCT);
        assertThat(flips(without(YEARS_SAME_PRODUCT)))
                .extracting(Flip::text)
                .contains("Med år på samme produkt som en partner (mangler→5) bliver svaret *sammen nu*");
        assertThat(ask(SharingArea.PURCHASE, without(YEARS_SOLO)).verdict())
                .as("an answer that decides nothing may be missing")
                .isEqualTo(Verdict.NOW);
    }

    /** Without its last rule the table still answers every case in which all is known. */
    @Test
    void the_table_has_no_gaps() throws IOException {
        String content = Files.readString(FILE);
        int last = content.indexOf("<rule id=\"Rule_missing\">");
        String shorter =
                content.substring(0, last) + content.substring(content.indexOf("</rule>", last) + "</rule>".length());
        DecisionTable without = DecisionTable.of(Models.read(Map.of("sharing-readiness.dmn", shorter.getBytes(UTF_8)))
                        .decisions()
                        .get(0))
                .get(0);

        assertThat(without.unmatched()).isEmpty();
        String gap = shorter.replace("[26..70]", "[27..70]");
        assertThat(gap).isNotEqualTo(shorter);
        assertThat(DecisionTable.of(Models.read(Map.of("sharing-readiness.dmn", gap.getBytes(UTF_8)))
                                .decisions()
                                .get(0))
                        .get(0)
                        .unmatched())
                .hasValueSatisfying(
                        it -> assertThat(it).contains("Særbyg (% af integrationernes pris) mellem 25 og 27"));
    }

    @Test
    void with_all_known_the_last_rule_never_answers_and_with_something_missing_some_rule_does() {
        int[][] values = {
            {-1, 1, 2}, {4, 5, -1}, {25, 26, 70, 71, -1}, {7, 8, -1}, {99, 100, -1}, {79, 80, -1}, {0, 1, -1}
        };
        ReadinessInput[] inputs = {
            OWNS_PROCESSES,
            YEARS_SAME_PRODUCT,
            OWN_BUILD_PERCENT,
            YEARS_SOLO,
            FUNDED_PERCENT,
            HOURS_PERCENT,
            SAME_HOSTING
        };
        int combinations = Stream.of(values).mapToInt(it -> it.length).reduce(1, (a, b) -> a * b);
        Map<String, ReadinessAnswers> all = new LinkedHashMap<>();
        for (int number = 0; number < combinations; number++) {
            ReadinessAnswers answers =
                    ReadinessAnswers.none().with(OWNS_NEEDS, 2).with(OWNS_RESOURCES, 3);
            int rest = number;
            for (int i = 0; i < inputs.length; i++) {
                int value = values[i][rest % values[i].length];
                rest /= values[i].length;
                answers = value < 0 ? answers : answers.with(inputs[i], value);
            }
            all.put(String.valueOf(number), answers);
        }

        table.board(all)
                .forEach((number, areas) -> areas.forEach((area, readiness) -> assertThat(readiness.rule())
                        .as("%s %s", area, all.get(number))
                        .satisfies(rule -> {
                            if (all.get(number).missing(area).isEmpty()) {
                                assertThat(rule).isNotEqualTo("10");
                            }
                        })));
    }

    @Test
    void a_municipality_s_own_table_goes_before_the_shared_one_and_flips_at_its_own_limits() throws IOException {
        String own = TestMunicipality.next();
        String content = Files.readString(FILE)
                .replace("<text>&lt;= 25</text>", "<text>&lt;= 33</text>")
                .replace("[26..70]", "[34..70]");
        Probe.deploy(repository.createDeployment().tenantId(own).addString("sharing-readiness.dmn", content));
        ReadinessAnswers thirty = ready().with(OWN_BUILD_PERCENT, 30);

        assertThat(table.board(Map.of(own, thirty))
                        .get(own)
                        .get(SharingArea.PURCHASE)
                        .verdict())
                .isEqualTo(Verdict.NOW);
        assertThat(table.decide(own, SharingArea.PURCHASE, thirty).verdict()).isEqualTo(Verdict.NOW);
        assertThat(ask(SharingArea.PURCHASE, thirty).verdict()).isEqualTo(Verdict.LATER);
        assertThat(table.flips(own, SharingArea.PURCHASE, thirty))
                .contains(new Flip(OWN_BUILD_PERCENT, 30, 34, Verdict.LATER));
    }

    @Test
    void a_decided_verdict_is_in_the_history_and_a_what_if_is_not() {
        String municipality = TestMunicipality.next();

        table.board(Map.of(municipality, ready()));
        table.flips(municipality, SharingArea.PURCHASE, ready());
        assertThat(answersInHistory(municipality)).isZero();
        assertThat(table.decide(municipality, SharingArea.PURCHASE, ready()))
                .isEqualTo(ask(SharingArea.PURCHASE, ready()));
        assertThat(answersInHistory(municipality)).isOne();
    }

    @Test
    void cover_is_rounded_down_and_never_above_all() {
        ReadinessAnswers none = ReadinessAnswers.none();
        assertThat(none.withCover(FUNDED_PERCENT, new BigDecimal("3.99"), new BigDecimal("4"))
                        .value(FUNDED_PERCENT))
                .contains(99);
        assertThat(none.withCover(HOURS_PERCENT, new BigDecimal("500"), new BigDecimal("400"))
                        .value(HOURS_PERCENT))
                .contains(100);
        assertThatThrownBy(() -> none.withCover(HOURS_PERCENT, BigDecimal.ONE, BigDecimal.ZERO))
                .hasMessageContaining("covers 1 of 0");
        assertThatThrownBy(() -> none.with(OWNS_NEEDS, 4)).hasMessageContaining("OWNS_NEEDS is 4");
    }

    private long answersInHistory(String municipality) {
        return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey(KEY).list().stream()
                .filter(it -> municipality.equals(it.getTenantId()))
                .count();
    }

    private List<Flip> bruteForce(ReadinessAnswers answers, SharingArea area) {
        Map<String, ReadinessAnswers> others = new LinkedHashMap<>(Map.of("as it is", answers));
        for (ReadinessInput input : ReadinessInput.values()) {
            IntStream.rangeClosed(0, input.highest())
                    .forEach(value -> others.put(input + " " + value, answers.with(input, value)));
        }
        Map<String, Map<SharingArea, Readiness>> asked = table.board(others);
        Verdict now = asked.get("as it is").get(area).verdict();
        List<Flip> flips = new ArrayList<>();
        for (ReadinessInput input : ReadinessInput.values()) {
            Integer from = answers.values().get(input);
            Map<Verdict, Integer> up = new EnumMap<>(Verdict.class);
            Map<Verdict, Integer> down = new EnumMap<>(Verdict.class);
            for (int value = 0; value <= input.highest(); value++) {
                Verdict verdict = asked.get(input + " " + value).get(area).verdict();
                if (verdict != now && (from == null || value > from)) {
                    up.putIfAbsent(verdict, value);
                } else if (verdict != now) {
                    down.put(verdict, value);
                }
            }
            Stream.of(up, down)
                    .forEach(it -> it.forEach((verdict, value) -> flips.add(new Flip(input, from, value, verdict))));
        }
        return flips;
    }

    /** Draws answers near the limits, a tenth of them missing. */
    private static ReadinessAnswers drawn(Random random) {
        ReadinessAnswers answers = ReadinessAnswers.none();
        for (ReadinessInput input : ReadinessInput.values()) {
            int value = input.isOwnership()
                    ? 1 + random.nextInt(3)
                    : switch (input) {
                        case HOURS_PERCENT -> 70 + random.nextInt(31);
                        case FUNDED_PERCENT -> 100 - random.nextInt(2);
                        case YEARS_SAME_PRODUCT, YEARS_SOLO -> random.nextInt(12);
                        default -> random.nextInt(input.highest() + 1);
                    };
            answers = random.nextInt(10) == 0 ? answers : answers.with(input, value);
        }
        return answers;
    }

    private Readiness ask(SharingArea area, ReadinessAnswers answers) {
        return table.board(Map.of(ANYWHERE, answers)).get(ANYWHERE).get(area);
    }

    private List<Flip> flips(ReadinessAnswers answers) {
        return table.flips(ANYWHERE, SharingArea.PURCHASE, answers);
    }

    private static ReadinessAnswers without(ReadinessInput input) {
        Map<ReadinessInput, Integer> values = new EnumMap<>(ready().values());
        values.remove(input);
        return new ReadinessAnswers(values);
    }

    private static ReadinessAnswers ready() {
        return ReadinessAnswers.none()
                .with(OWNS_NEEDS, 2)
                .with(OWNS_PROCESSES, 2)
                .with(OWNS_RESOURCES, 2)
                .with(YEARS_SAME_PRODUCT, 5)
                .with(OWN_BUILD_PERCENT, 10)
                .with(YEARS_SOLO, 0)
                .with(FUNDED_PERCENT, 100)
                .with(HOURS_PERCENT, 80)
                .with(SAME_HOSTING, 1);
    }
}
