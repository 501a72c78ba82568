package dk.portvagt.form;

/** Offers a choice: the label for the user and the value for the variable. */
public record Option(String label, String value) {}
