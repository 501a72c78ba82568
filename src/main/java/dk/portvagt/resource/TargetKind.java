package dk.portvagt.resource;

/** Classifies the targets of allocated hours. */
public enum TargetKind {
    CASE,
    STRATEGY,
    PLAN
}
