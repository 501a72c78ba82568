package dk.portvagt.form;

/**
 * A component that is shown and not answered.
 *
 * @param type its name in the schema
 * @param key what form-js submits it as (an expression has one), empty for most
 * @param text what a text component says, empty for the others
 */
public record Display(String type, String key, String text, Toggle hidden) implements FormComponent {}
