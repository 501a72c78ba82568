package dk.portvagt.modelguard.code;

/** Describes a variable as Java declares it, once: its name and the type of its values. */
public record DeclaredVariable(String name, Class<?> type) {}
