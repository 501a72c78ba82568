package dk.portvagt.form;

import java.util.List;

/** Groups components under a common heading. */
public record FieldGroup(String label, Toggle hidden, List<FormComponent> components) implements FormComponent {}
