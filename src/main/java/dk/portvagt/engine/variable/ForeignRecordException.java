package dk.portvagt.engine.variable;

import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a step that names a case or a record of another municipality, or one that does not exist. The message is
 * Danish and says the same for both, so that nobody learns what exists elsewhere.
 */
public class ForeignRecordException extends BadUserRequestException {

    ForeignRecordException(String variable, @Nullable String municipality) {
        super("Trinnet er afvist: oplysningen '" + variable + "' peger på noget, som "
                + (municipality == null ? "processens kommune" : "kommune " + municipality)
                + " ikke har. Ret modellen, så oplysningen kommer fra sagen selv");
    }
}
