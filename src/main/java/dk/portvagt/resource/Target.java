package dk.portvagt.resource;

import dk.portvagt.acquisition.CaseNumber;

/**
 * What hours are given to.
 *
 * @param caseNumber null unless it is a case
 * @param name the case's title, or what the strategy or plan is called
 */
public record Target(TargetKind kind, CaseNumber caseNumber, String name) {

    public static Target ofCase(CaseNumber number, String title) {
        return new Target(TargetKind.CASE, number, title);
    }

    /** {@code 901-2026-0042 Nyt omsorgssystem} or {@code Digitaliseringsstrategi 2030}. */
    public String label() {
        return caseNumber == null ? name : caseNumber + " " + name;
    }

    String caseNumberText() {
        return caseNumber == null ? null : caseNumber.toString();
    }
}
