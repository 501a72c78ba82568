package dk.portvagt.form;

/** Describes a part of a form, as far as the server needs it. */
public sealed interface FormComponent permits FormField, FieldGroup, RowList, Display {

    /** Tells whether the component is hidden: not shown, not required and not accepted. */
    Toggle hidden();
}
