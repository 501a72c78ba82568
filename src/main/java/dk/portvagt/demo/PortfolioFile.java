package dk.portvagt.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the demo's portfolio. A misspelt key in the file fails startup. */
final class PortfolioFile {

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PortfolioFile() {}

    static Portfolio read() {
        try (InputStream file = new ClassPathResource("demo/portfolio.yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return RECORDS.convertValue(tree, Portfolio.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's portfolio cannot be read", e);
        }
    }
}
