package dk.portvagt.project;

/** Announces that a project is no longer followed. Listeners receive it in the transaction that ends the project. */
public record ProjectEnded(StrategicProject project, String reason) {}
