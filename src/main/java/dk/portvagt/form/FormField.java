package dk.portvagt.form;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Describes a component whose answer goes into the variable named by its key.
 *
 * @param description help text under the field, empty when there is none
 * @param unit unit behind the input (kr., år), empty when there is none
 * @param readOnly shown but not answered; form-js submits it all the same, so the server ignores its value
 * @param noPastDates refuses a date before today
 * @param latestInDays days from today to the latest date; a property of the field, because form-js has no such rule
 */
public record FormField(
        String key,
        FieldType type,
        String label,
        String description,
        String unit,
        Toggle hidden,
        Toggle readOnly,
        Limits limits,
        Optional<Options> options,
        boolean noPastDates,
        OptionalInt latestInDays)
        implements FormComponent {

    /** Returns the label that the user knows, with the unit. */
    public String displayName() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
