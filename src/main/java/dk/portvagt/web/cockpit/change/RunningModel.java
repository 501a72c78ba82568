package dk.portvagt.web.cockpit.change;

/**
 * The version of a model that new cases begin on.
 *
 * @param id the engine's id of the version
 * @param municipality whose own it is; null for the shared one
 */
record RunningModel(String id, int version, String municipality, byte[] content) {}
