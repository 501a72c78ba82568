package dk.portvagt.form;

import java.util.List;

/**
 * The same fields once for each row the task was given (form-js: dynamic list).
 *
 * <p>Rows are answered, never added or removed: which rows there are is the process's business.
 */
public record RowList(String key, String label, Toggle hidden, List<FormComponent> components)
        implements FormComponent {}
