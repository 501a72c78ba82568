package dk.portvagt.sharing.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.sharing.Divergence;
import dk.portvagt.sharing.Estimate;
import dk.portvagt.sharing.IntegrationPrice;
import dk.portvagt.sharing.ProfileFigures;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.ReadinessInput;
import dk.portvagt.sharing.RoleProduct;
import dk.portvagt.sharing.SharingArea;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What readiness and divergence cost for all 98 municipalities with 300 solutions each. Run by {@code mvn verify
 * -Pbenchmark}.
 */
@PortvagtTest
class SharingBenchmark {

    private static final int MUNICIPALITIES = 98;
    private static final int SOLUTIONS = 300;
    private static final int ROUNDS = 11;
    private static final double MOST_MILLISECONDS = 300;

    @Autowired
    private ReadinessTable table;

    private final List<String> report = new ArrayList<>(List.of("| question | ms |", "|---|---|"));

    @Test
    void milliseconds_for_all_municipalities() throws IOException {
        Random random = new Random(98);
        List<IntegrationPrice> roles = IntStream.range(0, SOLUTIONS)
                .mapToObj(i -> new IntegrationPrice("r" + i, kroner(100_000 + i), kroner(0), kroner(0)))
                .toList();
        List<ProfileFigures> group = IntStream.range(0, MUNICIPALITIES)
                .mapToObj(i -> profile(i, roles, random))
                .toList();
        Map<String, ReadinessAnswers> answers = new LinkedHashMap<>();
        group.forEach(it -> answers.put(it.municipality(), answers(random)));

        double matrix = measure("divergence of every pair over 300 roles, own build of each, and the group's", () -> {
            Divergence divergence = Divergence.of(group, roles).orThrow(IllegalStateException::new);
            for (int i = 0; i < MUNICIPALITIES; i++) {
                divergence.ownBuild(i);
                for (int j = 0; j < i; j++) {
                    divergence.pair(i, j);
                }
            }
            divergence.ofGroup();
        });
        double readiness = measure("readiness of 98 municipalities in three areas", () -> table.board(answers));
        double flips = measure(
                "flips of one municipality in three areas",
                () -> List.of(SharingArea.values()).forEach(area -> table.flips("901", area, answers(new Random(1)))));
        Path file = Path.of("target", "benchmark", "sharing.md");
        Files.createDirectories(file.getParent());
        Files.write(file, report);
        report.forEach(System.out::println);

        assertThat(List.of(matrix, readiness, flips))
                .allSatisfy(it -> assertThat(it).isLessThan(MOST_MILLISECONDS));
    }

    private double measure(String question, Runnable asked) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            asked.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        report.add(String.format(Locale.ROOT, "| %s | %.1f |", question, times.get(ROUNDS / 2)));
        return times.get(ROUNDS / 2);
    }

    /** In each role one of eight products. */
    private static ProfileFigures profile(int i, List<IntegrationPrice> roles, Random random) {
        Map<String, RoleProduct> products = new HashMap<>();
        roles.forEach(role -> products.put(role.role(), new RoleProduct("p" + random.nextInt(8), "1")));
        return new ProfileFigures(String.valueOf(901 + i), "K" + i, 30_000, null, products, Set.of(), Set.of());
    }

    private static ReadinessAnswers answers(Random random) {
        ToIntFunction<ReadinessInput> value = input -> input.isOwnership() ? 2 : random.nextInt(input.highest() + 1);
        ReadinessAnswers answers = ReadinessAnswers.none();
        for (ReadinessInput input : ReadinessInput.values()) {
            answers = answers.with(input, value.applyAsInt(input));
        }
        return answers.with(ReadinessInput.FUNDED_PERCENT, 100).with(ReadinessInput.HOURS_PERCENT, 90);
    }

    private static Estimate kroner(long amount) {
        return Estimate.known(BigDecimal.valueOf(amount));
    }
}
