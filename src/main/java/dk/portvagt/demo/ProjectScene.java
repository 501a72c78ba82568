package dk.portvagt.demo;

import java.util.Map;

/**
 * A case of the demo that is followed as a strategic project, and its first report.
 *
 * @param municipality municipality code
 * @param caseTitle the title of the case
 * @param milestones name to date
 * @param baseline the other answers of the baseline's form
 * @param expected name of a milestone to the date it is expected now, where that is not the baseline's
 * @param pmo the other answers of the PMO's part
 * @param secretariat the answers of the secretariat's part
 * @param rebaseline the new baseline that waits for the meeting ahead; null = none is asked for
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
        Rebaseline rebaseline) {

    ProjectScene {
        expected = expected == null ? Map.of() : expected;
    }

    /**
     * @param reason why the first baseline no longer holds; identifies the change
     * @param milestones name to date
     * @param benefits the other answers of the form
     */
    record Rebaseline(String reason, Map<String, String> milestones, Map<String, Object> benefits) {}
}
