package dk.portvagt.modelguard.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.form.FormSchema;
import dk.portvagt.form.FormSchemaException;
import dk.portvagt.form.FormSchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Holds a form file.
 *
 * @param folder the name of its folder; empty for a form without one, as from the Modeler
 * @param json as the analyst wrote it
 * @param schema as the server checks it; without components if the server cannot check it
 * @param problem why the server cannot check it, in Danish
 */
public record FormModel(
        String file, String folder, String id, JsonNode json, FormSchema schema, Optional<String> problem) {

    private static final ObjectMapper JSON = new ObjectMapper()
            // Two parsers could resolve a duplicate name differently.
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static FormModel read(String file, String folder, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        JsonNode json = parse(text);
        String id = json.path("id").asText();
        try {
            return new FormModel(file, folder, id, json, FormSchemaReader.read(text), Optional.empty());
        } catch (FormSchemaException e) {
            return new FormModel(file, folder, id, json, new FormSchema(id, List.of()), Optional.of(e.getMessage()));
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableModelException(e.getOriginalMessage(), e);
        }
    }

    public Finding finding(String element, String found, String known) {
        return new Finding(file, element, found, known);
    }
}
