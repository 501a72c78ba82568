package dk.portvagt.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a strategic project of the demo, and its first report.
 *
 * @param municipality municipality code
 * @param caseTitle the title of the case
 * @param milestones name to date
 * @param baseline the other answers of the baseline's form
 * @param expected name of a milestone to its expected date, when that differs from the baseline
 * @param pmo the other answers of the PMO's part
 * @param secretariat the answers of the secretariat's part
 * @param rebaseline the new baseline that waits for the next meeting; null: none is requested
 */
record ProjectScene(
        String municipality,
        String caseTitle,
        String reason,
        Map<String, String> milestones,
        Map<String, Object> baseline,
        Map<String, String> expected,
        Map<String, Object> pmo,
        Map<String, Object> secretariat,
        @Nullable Rebaseline rebaseline) {

    ProjectScene {
        expected = expected == null ? Map.of() : expected;
    }

    /**
     * Describes a new baseline.
     *
     * @param reason why the first baseline no longer holds; identifies the change
     * @param milestones name to date
     * @param benefits the other answers of the form
     */
    record Rebaseline(String reason, Map<String, String> milestones, Map<String, Object> benefits) {}
}
