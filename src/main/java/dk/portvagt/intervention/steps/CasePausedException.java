package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.PlainMessage;
import org.camunda.bpm.engine.BadUserRequestException;

/** Refuses work on a paused case. The message is Danish, for the person that tried. */
public class CasePausedException extends BadUserRequestException {

    CasePausedException(String message) {
        super(PlainMessage.of(message));
    }
}
