package dk.portvagt.form;

/**
 * Describes a component that is shown and not answered.
 *
 * @param type its name in the schema
 * @param key key under which form-js submits it (an expression has one), empty for most
 * @param text text of a text component, empty for the others
 */
public record Display(String type, String key, String text, Toggle hidden) implements FormComponent {}
