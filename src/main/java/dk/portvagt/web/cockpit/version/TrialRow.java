package dk.portvagt.web.cockpit.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the expected result of moving a process, on the page.
 *
 * @param caseNumber null for an unknown process
 * @param sentences the steps at which it would go on, or why it cannot be moved
 */
public record TrialRow(String id, @Nullable String caseNumber, boolean possible, List<String> sentences) {

    /** Returns its name for people. */
    String name() {
        return caseNumber == null ? id : caseNumber;
    }
}
