package dk.portvagt.resource;

import dk.portvagt.acquisition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the target of allocated hours.
 *
 * @param caseNumber null unless it is a case
 * @param name the case's title, or the name of the strategy or plan
 */
public record Target(TargetKind kind, @Nullable CaseNumber caseNumber, String name) {

    public static Target ofCase(CaseNumber number, String title) {
        return new Target(TargetKind.CASE, number, title);
    }

    /** Writes {@code 901-2026-0042 Nyt omsorgssystem} or {@code Digitaliseringsstrategi 2030}. */
    public String label() {
        return caseNumber == null ? name : caseNumber + " " + name;
    }

    @Nullable
    String caseNumberText() {
        return caseNumber == null ? null : caseNumber.toString();
    }
}
