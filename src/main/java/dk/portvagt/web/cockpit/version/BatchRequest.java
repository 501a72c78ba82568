package dk.portvagt.web.cockpit.version;

/** What somebody asks to be done to a batch; anything may be missing. */
public record BatchRequest(String batch, String reason) {}
