package dk.portvagt.web.cockpit.change;

import java.util.Optional;

/**
 * Pairs a file of a prepared change with its running version.
 *
 * @param running empty for a new model
 */
record ChangedModel(String file, ModelKind kind, String key, byte[] content, Optional<RunningModel> running) {}
