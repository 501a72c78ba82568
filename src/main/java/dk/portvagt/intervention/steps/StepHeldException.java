package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.PlainMessage;
import org.camunda.bpm.engine.BadUserRequestException;

/** Refuses to complete a step that an open demand for rework holds. The message is Danish and names the demand. */
public class StepHeldException extends BadUserRequestException {

    StepHeldException(String message) {
        super(PlainMessage.of(message));
    }
}
