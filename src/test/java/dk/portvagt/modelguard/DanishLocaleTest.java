package dk.portvagt.modelguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Danish texts of the web apps against the English ones they are shipped with: a key that is missing shows up as a
 * raw key, a lost placeholder as a sentence without its point.
 */
class DanishLocaleTest {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[ds]|</?(?:a|br|strong)\\b[^>]*>");

    /** The English plural s, and the "successfully" that follows a sentence. */
    private static final List<String> NOT_SAID_IN_DANISH = List.of(
            "/labels/PLGN_BATCH_S",
            "/labels/PLGN_MIG_S",
            "/labels/PLGN_MOD_DIALOG_S",
            "/labels/PLGN_MOD_RESTART_DIALOG_S",
            "/labels/PLUGIN_SUSPENSION_SUCCESSFULLY");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void has_exactly_the_keys_of_the_shipped_english_file(String app) throws IOException {
        assertThat(texts(app, "da").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keeps_every_placeholder_and_every_tag(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        List<String> changed = texts(app, "da").entrySet().stream()
                .filter(danish -> !placeholders(danish.getValue()).equals(placeholders(english.get(danish.getKey()))))
                .map(Object::toString)
                .toList();
        assertThat(changed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void says_something_wherever_the_english_file_does(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        List<String> silent = texts(app, "da").entrySet().stream()
                .filter(danish -> danish.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(key -> !english.get(key).isEmpty() && !NOT_SAID_IN_DANISH.contains(key))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.startsWith("<") ? found : found.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream stream = DanishLocaleTest.class.getResourceAsStream(file)) {
            // The shipped files begin with a byte order mark.
            String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect(new ObjectMapper().readTree(json), "", texts);
            return texts;
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), texts));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(index -> collect(node.get(index), path + "/" + index, texts));
        } else {
            texts.put(path, node.asText());
        }
    }
}
