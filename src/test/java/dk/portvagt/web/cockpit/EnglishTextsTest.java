package dk.portvagt.web.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages in Cockpit say in English what they say in Danish: every text, and no other. */
class EnglishTextsTest {

    private static final String VALUE = "{}";
    private static final Pattern BEGIN = Pattern.compile("(?<![A-Za-z0-9_$])t`");

    private final Map<String, String> english = english();

    @Test
    void has_every_text_of_the_pages_and_no_other() {
        Set<String> texts = new LinkedHashSet<>();
        PortvagtCockpit.ASSET_FILES.stream()
                .filter(file -> file.endsWith(".js") && !file.endsWith("texts.js"))
                .forEach(file -> texts.addAll(texts(read(file))));
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void keeps_the_values_of_each() {
        english.forEach((danish, text) -> assertThat(values(text)).as(danish).isEqualTo(values(danish)));
    }

    /** What a page says stands in a text of its own, so that it can be said in English, too. */
    @Test
    void nothing_danish_stands_outside_a_text() {
        for (String file : PortvagtCockpit.ASSET_FILES) {
            if (file.endsWith(".js") && !file.endsWith("english.js") && !file.endsWith("texts.js")) {
                List<String> others = new ArrayList<>();
                Pattern.compile("'[^'\\n]*[æøåÆØÅ][^'\\n]*'|(?<!t)`[^`]*[æøåÆØÅ][^`]*`")
                        .matcher(withoutComments(read(file)))
                        .results()
                        .forEach(found -> others.add(found.group()));
                assertThat(others).as(file).isEmpty();
            }
        }
    }

    private static long values(String text) {
        return Pattern.compile(Pattern.quote(VALUE)).matcher(text).results().count();
    }

    private static String withoutComments(String module) {
        return module.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("t`[^`]*`", "");
    }

    private static List<String> texts(String module) {
        return BEGIN.matcher(module)
                .results()
                .map(begin -> text(module, begin.end()))
                .toList();
    }

    /** The text that begins there, as {@code texts.js} looks it up. */
    private static String text(String module, int begin) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int at = begin; depth > 0 || module.charAt(at) != '`'; at++) {
            char next = module.charAt(at);
            if (depth == 0 && next == '$' && module.charAt(at + 1) == '{') {
                text.append(VALUE);
            } else if (next == '{') {
                depth++;
            } else if (next == '}') {
                depth--;
            } else if (depth == 0) {
                text.append(next);
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static Map<String, String> english() {
        String module = read("app/english.js");
        String json = module.substring(module.indexOf("= {") + 2, module.lastIndexOf('}') + 1);
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String read(String file) {
        try (InputStream module = PortvagtCockpit.class
                .getClassLoader()
                .getResourceAsStream("plugin-webapp/" + PortvagtCockpit.ID + "/" + file)) {
            return new String(module.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
