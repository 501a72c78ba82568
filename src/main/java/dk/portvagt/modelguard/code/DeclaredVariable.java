package dk.portvagt.modelguard.code;

/** A variable as Java declares it, once: its name and the type its values have. */
public record DeclaredVariable(String name, Class<?> type) {}
