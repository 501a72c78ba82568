package dk.portvagt.form;

/** One of the answers to choose from: what the user reads and what the variable gets. */
public record Option(String label, String value) {}
