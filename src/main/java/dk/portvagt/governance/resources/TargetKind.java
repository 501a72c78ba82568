package dk.portvagt.governance.resources;

/** What hours are given to. */
public enum TargetKind {
    CASE,
    STRATEGY,
    PLAN
}
