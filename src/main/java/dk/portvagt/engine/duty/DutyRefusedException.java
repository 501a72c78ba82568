package dk.portvagt.engine.duty;

import dk.portvagt.engine.border.PlainMessage;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Somebody wanted a task that an earlier part of theirs excludes them from. The message is Danish and names the rule.
 */
public class DutyRefusedException extends BadUserRequestException {

    DutyRefusedException(String message) {
        super(PlainMessage.of(message));
    }
}
