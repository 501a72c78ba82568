package dk.portvagt.modelguard.template;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The Danish words, and the icons, that neither the code nor the models have. */
final class Words {

    private static final Path FOLDER = Path.of("src/test/resources/element-templates");

    private final Properties danish = new Properties();
    private final Set<String> used = new TreeSet<>();

    private Words() {}

    static Words read() {
        Words words = new Words();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("danish.properties"), StandardCharsets.UTF_8)) {
            words.danish.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    Optional<String> find(String key) {
        used.add(key);
        return Optional.ofNullable(danish.getProperty(key));
    }

    String get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        "danish.properties in " + FOLDER + " has no word for '" + key + "': write one"));
    }

    /** Keys nobody has asked for: words for what is no longer there. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(danish.stringPropertyNames());
        unused.removeAll(used);
        return unused;
    }

    /** The icon as a data URL, the only form that needs nothing from outside the file. */
    static String icon(String name) {
        try {
            byte[] svg = Files.readAllBytes(FOLDER.resolve("icons").resolve(name + ".svg"));
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
