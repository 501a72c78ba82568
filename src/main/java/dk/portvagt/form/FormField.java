package dk.portvagt.form;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A component that is answered into the variable named by its key.
 *
 * @param description help text under the field, empty when there is none
 * @param unit what is written behind the input (kr., år), empty when there is none
 * @param readOnly shown but not answered; form-js submits it all the same, so the server ignores what comes
 * @param noPastDates a date before today is refused
 * @param latestInDays so many days from today is the latest date; form-js knows no such rule, so it is a property of
 *     the field
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

    /** The label as the user knows it, with the unit. */
    public String displayName() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
