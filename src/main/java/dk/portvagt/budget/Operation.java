package dk.portvagt.budget;

/** Why money moved; kept with every booking. */
enum Operation {
    APPROPRIATE,
    TRANSFER,
    RESERVE,
    COMMIT_RESERVED,
    COMMIT_FROM_POOL,
    SPEND,
    RELEASE_RESERVED,
    RELEASE_ALL,
    CARRY_OVER,
    CORRECT
}
