package dk.portvagt.web.cockpit.repair;

import java.util.List;

/**
 * Tells what became of the chosen processes or steps.
 *
 * @param done number of those that were changed
 * @param refused those that were not, unchanged
 */
public record Result(int done, List<RefusedRow> refused) {

    /** One that was not changed, and why, in Danish. */
    public record RefusedRow(String about, String sentence) {}
}
