package dk.portvagt.form;

/** A part of a form, as far as the server is concerned with it. */
public sealed interface FormComponent permits FormField, FieldGroup, RowList, Display {

    /** Hidden components are not shown, not demanded and not accepted. */
    Toggle hidden();
}
