package dk.portvagt.engine.border;

import dk.portvagt.form.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Reports input to the engine that is not an accepted form. The message is Danish and addresses the sender.
 *
 * <p>The engine logs a bad request at debug level: a mistyped form is no event for the server's log.
 */
public class FormRefusedException extends BadUserRequestException {

    private final List<Fault> faults;

    FormRefusedException(List<Fault> faults) {
        super(PlainMessage.of("Formularen er ikke udfyldt rigtigt. "
                + faults.stream().map(fault -> fault + ".").collect(Collectors.joining(" "))));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
