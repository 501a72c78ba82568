package dk.portvagt.engine.duty;

import dk.portvagt.engine.border.PlainMessage;
import org.camunda.bpm.engine.BadUserRequestException;

/** Refuses a task to a person whose earlier part excludes them from it. The message is Danish and names the rule. */
public class DutyRefusedException extends BadUserRequestException {

    DutyRefusedException(String message) {
        super(PlainMessage.of(message));
    }
}
