package dk.portvagt.web.cockpit.change;

/**
 * What somebody wants to become of a change; anything may be missing.
 *
 * @param basis what it was compared with when the person looked at it
 */
public record DecideRequest(String id, String basis, String reason) {}
