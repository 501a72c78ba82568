package dk.portvagt.resource;

/** What hours are given to. */
public enum TargetKind {
    CASE,
    STRATEGY,
    PLAN
}
