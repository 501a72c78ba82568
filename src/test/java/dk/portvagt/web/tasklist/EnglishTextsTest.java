package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.io.IOException;
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

/**
 * Who has chosen English reads English in Portvagt's own parts of the web apps: no text is without, none is left over.
 * Covers the pages in Cockpit, the parts of Tasklist and what all web apps share.
 */
class EnglishTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SHARED = RESOURCES.resolve("META-INF/resources/webjars/camunda/app");
    private static final Path COCKPIT = RESOURCES.resolve("plugin-webapp/portvagt-cockpit/app");
    private static final Path TASKLIST = RESOURCES.resolve("plugin-webapp/portvagt-tasklist/app");
    private static final Path DICTIONARY = SHARED.resolve("english.js");
    /** They put the English texts of form-js and of Cockpit into Danish. */
    private static final Set<Path> FROM_ENGLISH = Set.of(
            SHARED.resolve("tasklist/scripts/danish-forms.js"), SHARED.resolve("cockpit/scripts/danish-rest.js"));

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    /** With a Danish letter, or of more than one word that begins with a capital. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[æøåÆØÅ].*|[A-ZÆØÅ][a-zæøå]+ [a-zæøå]+.*");

    @Test
    void has_each_text_of_each_web_app_and_no_other() throws IOException {
        Set<String> inCockpit = said(COCKPIT);
        Set<String> inTasklist = said(TASKLIST);
        assertThat(inCockpit).hasSizeGreaterThan(300);
        assertThat(inTasklist).hasSizeGreaterThan(50);

        Set<String> said = said(SHARED);
        said.addAll(inCockpit);
        said.addAll(inTasklist);
        assertThat(entries("TEXTS").keySet()).isEqualTo(said);
    }

    @Test
    void keeps_each_place_of_a_text() throws IOException {
        assertThat(entries("TEXTS").entrySet().stream()
                        .filter(text -> !places(text.getKey()).equals(places(text.getValue()))))
                .isEmpty();
    }

    /** What a module says stands in a text of its own, so that it can be said in English, too. */
    @Test
    void says_no_text_past_the_translation() throws IOException {
        List<String> past = new ArrayList<>();
        for (Path folder : List.of(COCKPIT, TASKLIST, SHARED)) {
            for (Path module : modules(folder)) {
                literals(module).stream()
                        .filter(literal -> literal.isBare()
                                && SENTENCE.matcher(literal.text()).matches())
                        .forEach(literal -> past.add(module.getFileName() + ": " + literal.text()));
            }
        }
        assertThat(past).isEmpty();
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

    private static Set<String> said(Path folder) throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path module : modules(folder)) {
            literals(module).stream().filter(Literal::isText).map(Literal::text).forEach(said::add);
        }
        return said;
    }

    private static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.equals(DICTIONARY) && !FROM_ENGLISH.contains(file))
                    .sorted()
                    .toList();
        }
    }

    private static List<Literal> literals(Path module) throws IOException {
        return Literal.of(Files.readString(module));
    }

    /** Fails on a text that is there twice. */
    private static Map<String, String> entries(String part) throws IOException {
        String all = Files.readString(DICTIONARY);
        String begin = "export const " + part + " = ";
        String own = all.substring(all.indexOf(begin) + begin.length());
        return JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readValue(own.substring(0, own.indexOf("\n};") + 2), new TypeReference<TreeMap<String, String>>() {});
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
