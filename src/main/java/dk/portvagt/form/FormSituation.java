package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** Where a form is filled in: what the task was given. */
public interface FormSituation extends Feel {

    boolean hasVariable(String name);

    /** The list held by a variable, empty when the variable is missing or no list. */
    Optional<JsonNode> list(String variable);

    LocalDate today();
}
