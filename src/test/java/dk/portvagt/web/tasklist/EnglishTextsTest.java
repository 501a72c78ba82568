package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has chosen English reads English in Portvagt's own parts of Tasklist: no text is without, none is left over. */
class EnglishTextsTest {

    private static final Path MODULES = Path.of("src/main/resources/plugin-webapp/portvagt-tasklist/app");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*'([^']+)'");
    private static final Pattern ENTRY = Pattern.compile("^ {2}'([^']+)':\\s+'([^']+)'", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?-s)//.*");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Text with a Danish letter, or of more than one word that begins with a capital, that is not handed to say. */
    private static final Pattern BARE = Pattern.compile(
            "(?<!say\\()(?<!term\\()['`]([^'`\\n]*[æøåÆØÅ][^'`\\n]*|[A-ZÆØÅ][a-zæøå]+ [a-zæøå]+[^'`\\n]*)['`]");

    @Test
    void has_each_text_that_a_module_says_and_no_other() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String module : modules()) {
            SAID.matcher(module).results().map(found -> found.group(1)).forEach(said::add);
        }

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(entries("TEXTS").keySet()).isEqualTo(said);
    }

    @Test
    void keeps_each_place_of_a_text() throws IOException {
        assertThat(entries("TEXTS").entrySet().stream()
                        .filter(text -> !places(text.getKey()).equals(places(text.getValue()))))
                .isEmpty();
    }

    @Test
    void says_no_text_past_the_translation() throws IOException {
        assertThat(modules().stream()
                        .flatMap(module -> BARE.matcher(module).results())
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void knows_what_the_server_calls_phases_gates_decisions_groups_and_documents() throws IOException {
        assertThat(entries("TERMS").keySet())
                .containsAll(Stream.of(
                                names(Phase.values(), Phase::danishName),
                                names(DecisionSubject.values(), DecisionSubject::danishName),
                                names(DecisionOutcome.values(), DecisionOutcome::danishName),
                                names(DecisionAuthority.values(), DecisionAuthority::danishName),
                                names(PortvagtGroup.values(), group -> PortvagtGroup.danishName(group.id())),
                                names(DocumentKind.values(), DocumentKind::danishName),
                                Arrays.stream(CaseStatus.values())
                                        .filter(status -> status != CaseStatus.OPEN)
                                        .map(CaseStatus::danishName),
                                // What a gate ahead of the case was last decided, as CaseSteps notes it.
                                Stream.of(
                                                DecisionOutcome.APPROVED,
                                                DecisionOutcome.APPROVED_WITH_CONDITIONS,
                                                DecisionOutcome.REWORK,
                                                DecisionOutcome.DEFERRED,
                                                DecisionOutcome.REJECTED)
                                        .map(DecisionOutcome::danishName)
                                        .map(outcome -> outcome.toLowerCase(Locale.ROOT)))
                        .flatMap(all -> all)
                        .collect(Collectors.toSet()));
    }

    private static <T> Stream<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name);
    }

    /** The code of all but the dictionary and the English format, without comments. */
    private static List<String> modules() throws IOException {
        List<String> code = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(MODULES, "*.js")) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith("english")) {
                    code.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                }
            }
        }
        return code;
    }

    private static Map<String, String> entries(String part) throws IOException {
        String all = Files.readString(MODULES.resolve("english.js"));
        String own = all.substring(all.indexOf("export const " + part + " = {"));
        Map<String, String> entries = new TreeMap<>();
        ENTRY.matcher(own.substring(0, own.indexOf("\n};")))
                .results()
                .forEach(entry -> entries.put(entry.group(1), entry.group(2)));
        return entries;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
