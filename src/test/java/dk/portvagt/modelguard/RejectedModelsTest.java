package dk.portvagt.modelguard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.code.JavaCode;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelCheck;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.rules.ModelRules;
import dk.portvagt.modelguard.sample.ReserveFundsDelegate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule rejects the model that breaks it, in words an analyst understands.
 *
 * <p>A folder under {@code broken} holds the one file that differs from the valid set, and in expected.txt all that is
 * to be found, a sentence a line.
 */
class RejectedModelsTest {

    private static final String FOLDER = "src/test/resources/contract/";
    private static final Platform PLATFORM = new Platform(
            Map.of(
                    "reserveFundsDelegate",
                    ReserveFundsDelegate.class,
                    "caseConditions",
                    Object.class,
                    "modelVariants",
                    Object.class,
                    "dueDates",
                    Object.class),
            Set.of(
                    "dueDates.inOfficeDays",
                    "caseConditions.allMet",
                    "modelVariants.ofDecision",
                    "modelVariants.ofProcess"),
            Set.of("budget-controller", "dpo", "requester", "steering-group"),
            JavaCode.around(ReserveFundsDelegate.class));
    static final ModelCheck CHECK = new ModelCheck(new ModelRules().shipped(), PLATFORM);

    @Test
    void a_sound_set_has_nothing_to_correct() {
        assertThat(CHECK.check(Models.read(ModelFiles.in(FOLDER + "valid")))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSets")
    void a_broken_model_is_rejected_in_an_analysts_words(String folder) throws IOException {
        String broken = FOLDER + "broken/" + folder;
        List<String> expected = Files.readAllLines(Path.of(broken, "expected.txt"), StandardCharsets.UTF_8);
        Map<String, byte[]> files = ModelFiles.in(FOLDER + "valid", broken);
        assertThat(CHECK.check(Models.read(files)).stream().map(Finding::toString))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-case", "sample-review", "shared"})
    void a_form_of_several_processes_may_lie_with_one_of_them_or_in_the_folder_they_share(String folder) {
        assertThat(CHECK.check(formOfSeveralProcessesIn(folder))).isEmpty();
    }

    @Test
    void a_form_of_several_processes_lies_nowhere_else() {
        assertThat(CHECK.check(formOfSeveralProcessesIn("sample-other")).stream()
                        .map(Finding::toString))
                .containsExactly("Formularen ligger ikke hos den proces, der bruger den, i sample-funding.form."
                        + " Læg den i forms/sample-case eller forms/sample-review eller forms/shared.");
    }

    private static Models formOfSeveralProcessesIn(String folder) {
        Map<String, byte[]> files = ModelFiles.in(FOLDER + "valid");
        String review = new String(files.get("sample-review.bpmn"), StandardCharsets.UTF_8);
        files.put(
                "sample-review.bpmn",
                review.replace("sample-answer", "sample-funding").getBytes(StandardCharsets.UTF_8));
        files.remove("sample-review/sample-answer.form");
        files.put(folder + "/sample-funding.form", files.remove("sample-case/sample-funding.form"));
        return Models.read(files);
    }

    /** Each rule alone finds something in one of the sets, so that there is a test that shows what it says. */
    @Test
    void every_rule_has_a_set_that_breaks_it() throws IOException {
        List<Models> sets = Stream.concat(
                        brokenSets().map(folder -> ModelFiles.in(FOLDER + "valid", FOLDER + "broken/" + folder)),
                        HostileModelsTest.tricks().map(HostileModelsTest.Trick::files))
                .map(Models::read)
                .toList();
        assertThat(new ModelRules().shipped())
                .allSatisfy(rule -> assertThat(sets)
                        .as(rule.getClass().getSimpleName())
                        .anySatisfy(set -> assertThat(rule.check(set, PLATFORM)).isNotEmpty()));
    }

    static Stream<String> brokenSets() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(FOLDER, "broken"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
