package dk.portvagt.form;

import java.util.List;

/**
 * Repeats the same fields for each row of the task (form-js: dynamic list).
 *
 * <p>Rows are answered, never added or removed: the process determines the rows.
 */
public record RowList(String key, String label, Toggle hidden, List<FormComponent> components)
        implements FormComponent {}
