package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * What became of a request to move processes.
 *
 * @param batch the engine's batch that moves them
 * @param moved how many it moves
 * @param leftOut those that cannot be moved, with the reasons
 */
public record MoveResult(String batch, int moved, List<AlikeTrials> leftOut) {}
