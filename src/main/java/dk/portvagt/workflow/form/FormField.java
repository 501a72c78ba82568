package dk.portvagt.workflow.form;

import java.util.Optional;

/**
 * A component that is answered into the variable named by its key.
 *
 * @param description help text under the field, empty when there is none
 * @param unit what is written behind the input (kr., år), empty when there is none
 * @param readOnly shown but not answered; form-js submits it all the same, so the server ignores what comes
 * @param noPastDates a date before today is refused
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
        boolean noPastDates)
        implements FormComponent {

    /** The label as the user knows it, with the unit. */
    public String displayName() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
