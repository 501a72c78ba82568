package dk.portvagt.engine.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reviewed table of what each address asks of a person, from the files beside {@code rights/engine.txt}. */
final class RightsTable {

    private static final Pattern NAME = Pattern.compile("@([a-z]+(\\.[a-z]+)?)");

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> notAsked = new LinkedHashMap<>();

    static RightsTable read(String... files) {
        RightsTable table = new RightsTable();
        for (String file : files) {
            table.add(file);
        }
        return table;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Reasons, by a pattern of the routes that are left out. */
    Map<String, String> notAsked() {
        return notAsked;
    }

    private void add(String file) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines(file)) {
            if (line.startsWith("@")) {
                String[] definition = line.split(" = ", 2);
                names.put(definition[0].substring(1), replaced(definition[1], names));
            } else if (line.startsWith("- ")) {
                String[] parts = line.substring(2).split(" \\| (?!.*\\|)", 2);
                notAsked.put(parts[0], parts[1]);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(rule(line, names));
            }
        }
    }

    private static Rule rule(String line, Map<String, String> names) {
        String[] parts = line.split(" \\| ", 4);
        String[] address = parts[0].split(" ", 2);
        return new Rule(
                address[0],
                replaced(address[1], names),
                parts[1],
                replaced(parts[2], names),
                parts.length > 3 ? parts[3] : "");
    }

    private static String replaced(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(1), name.group())));
    }

    private static List<String> lines(String file) {
        try (InputStream content = RightsTable.class.getResourceAsStream("/rights/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
