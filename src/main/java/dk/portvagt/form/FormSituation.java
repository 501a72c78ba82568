package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** Provides the context of a form: the variables of its task. */
public interface FormSituation extends Feel {

    boolean hasVariable(String name);

    /** Reads the list in a variable; empty when the variable is missing or not a list. */
    Optional<JsonNode> list(String variable);

    LocalDate today();
}
