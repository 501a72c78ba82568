package dk.portvagt.modelguard.replay;

import java.util.List;

/**
 * Tells what a change would have done to the past.
 *
 * @param looked number of cases or answers that were looked at
 * @param more whether there were more than were looked at; the latest are looked at
 * @param other number of those that would have gone another way, or got another answer
 * @param unknown number of those that cannot be judged, because a fact was not known then
 * @param turns where they would have turned off, the most frequent first
 */
public record Replay(int looked, boolean more, int other, int unknown, List<Turn> turns) {

    /** Limits the cases of one replay, because the reader waits for it. */
    static final int MOST = 200;

    /**
     * Describes one place where cases would have gone another way.
     *
     * @param where "opgaven 'Screen idéen'", or the table's name
     * @param before where they went, or the answer that they got
     * @param after where they would have gone, or the answer that they would have got
     * @param cases their case numbers, in order
     */
    public record Turn(String where, String before, String after, List<String> cases) {}
}
