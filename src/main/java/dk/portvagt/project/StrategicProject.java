package dk.portvagt.project;

import dk.portvagt.acquisition.CaseNumber;

/**
 * A case that is followed as a strategic project.
 *
 * @param intervalMonths from one report to the next
 */
public record StrategicProject(long id, CaseNumber caseNumber, String title, String reason, int intervalMonths) {

    public String municipality() {
        return caseNumber.municipality();
    }

    public String label() {
        return caseNumber + " " + title;
    }
}
