package dk.portvagt.web.cockpit.repair;

/**
 * A repair of one process or step.
 *
 * @param about its case number, or its id without one, to name it in a refusal
 * @param action changes it and logs the reason, in one transaction
 */
record Repair(String about, Runnable action) {}
