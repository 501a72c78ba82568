package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.PlainMessage;
import org.camunda.bpm.engine.BadUserRequestException;

/** Somebody wanted to work on a paused case. The message is Danish, for that person. */
public class CasePausedException extends BadUserRequestException {

    CasePausedException(String message) {
        super(PlainMessage.of(message));
    }
}
