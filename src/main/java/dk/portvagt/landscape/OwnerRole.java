package dk.portvagt.landscape;

/** Names what a person of the municipality answers for in a case. */
public enum OwnerRole {
    /** Owns the solution in operation (systemejer). */
    SYSTEM_OWNER,
    /** Sees to it that the benefits come. */
    BENEFIT_OWNER
}
