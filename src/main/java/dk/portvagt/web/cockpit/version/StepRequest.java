package dk.portvagt.web.cockpit.version;

/**
 * What somebody asks to be done to one process; anything may be missing.
 *
 * @param from the instance of the step to leave; empty to leave none
 * @param to the id of the step to begin; empty to begin none
 */
public record StepRequest(String instance, String from, String to, String reason) {}
