package dk.portvagt.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** Answers to a list of rows, as form-js sends them: of each row only what it has a field for. */
public final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** @param answer what is answered in a given row */
    public static Object answered(Desk desk, Task task, String list, Function<JsonNode, Map<String, Object>> answer) {
        ArrayNode rows = JSON.createArrayNode();
        try {
            for (JsonNode given : JSON.readTree(desk.served(task, list))) {
                rows.add(JSON.valueToTree(answer.apply(given)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return SpinValues.jsonValue(rows.toString()).create();
    }
}
