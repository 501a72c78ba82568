package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * What would happen to a process if it were moved, as the page shows it.
 *
 * @param sentences where it would go on, or why it cannot be moved
 */
public record TrialRow(String id, String caseNumber, boolean possible, List<String> sentences) {

    /** What people call it. */
    String name() {
        return caseNumber == null ? id : caseNumber;
    }
}
