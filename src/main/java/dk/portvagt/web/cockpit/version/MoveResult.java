package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * Describes the result of a request to move processes.
 *
 * @param batch the engine's batch that moves them
 * @param moved number of processes in the batch
 * @param leftOut processes that cannot be moved, with the reasons
 */
public record MoveResult(String batch, int moved, List<AlikeTrials> leftOut) {}
