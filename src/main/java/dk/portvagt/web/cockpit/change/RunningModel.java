package dk.portvagt.web.cockpit.change;

import org.jspecify.annotations.Nullable;

/**
 * Describes the version of a model that new cases begin on.
 *
 * @param id the engine's id of the version
 * @param municipality owner of the model; null for the shared one
 */
record RunningModel(String id, int version, @Nullable String municipality, byte[] content) {}
