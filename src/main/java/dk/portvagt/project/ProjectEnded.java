package dk.portvagt.project;

/** A project is followed no more; told to the listeners in the transaction that ends it. */
public record ProjectEnded(StrategicProject project, String reason) {}
