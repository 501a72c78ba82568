package dk.portvagt.web.cockpit.change;

import java.util.Optional;

/**
 * A file of a prepared change beside what runs.
 *
 * @param running empty when it is new
 */
record ChangedModel(String file, ModelKind kind, String key, byte[] content, Optional<RunningModel> running) {}
