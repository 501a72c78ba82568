package dk.portvagt.project;

import dk.portvagt.acquisition.CaseNumber;

/**
 * Identifies a case that is followed as a strategic project.
 *
 * @param intervalMonths months between reports
 */
public record StrategicProject(long id, CaseNumber caseNumber, String title, String reason, int intervalMonths) {

    public String municipality() {
        return caseNumber.municipality();
    }

    public String label() {
        return caseNumber + " " + title;
    }
}
