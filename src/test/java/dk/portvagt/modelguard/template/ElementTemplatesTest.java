package dk.portvagt.modelguard.template;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.ModelFiles;
import dk.portvagt.modelguard.deploy.PlatformReader;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What Camunda Modeler offers an analyst is what the code can do.
 *
 * <p>With {@code -Dportvagt.renew=true} the files are written anew instead of compared.
 */
@PortvagtTest
class ElementTemplatesTest {

    private static final String HOW_TO_RENEW =
            "run: mvn -B test -Dtest=ElementTemplatesTest -Dportvagt.renew=true, and look at the difference";

    @Autowired
    private ListableBeanFactory application;

    private Words words;
    private Map<Path, String> generated;

    @BeforeEach
    void generate() throws IOException {
        Set<String> groups =
                Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).collect(Collectors.toSet());
        Platform platform = PlatformReader.read(application, groups);
        words = Words.read();
        Models models = Models.read(ModelFiles.in("processes", "forms"));
        assertThat(models.unreadable()).isEmpty();
        generated = GeneratedFiles.of(models, platform, words);
        if (Boolean.getBoolean("portvagt.renew")) {
            renew();
        }
    }

    @Test
    void templates_and_the_page_of_steps_say_what_the_code_says() throws IOException {
        Map<Path, String> written = new TreeMap<>();
        for (Path file : templatesThere()) {
            written.put(file, Files.readString(file));
        }
        written.put(GeneratedFiles.PAGE, Files.readString(GeneratedFiles.PAGE));
        assertThat(written.keySet()).as(HOW_TO_RENEW).isEqualTo(generated.keySet());
        generated.forEach((file, text) -> assertThat(written.get(file))
                .as("%s is out of date; %s", file, HOW_TO_RENEW)
                .isEqualTo(text));
    }

    @Test
    void no_danish_word_is_kept_for_what_is_no_longer_there() {
        assertThat(words.unused())
                .as("words in danish.properties that nothing uses")
                .isEmpty();
    }

    private void renew() throws IOException {
        for (Path file : templatesThere()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, String> file : generated.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    private static Set<Path> templatesThere() throws IOException {
        try (Stream<Path> files = Files.list(GeneratedFiles.TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
