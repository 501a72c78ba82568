package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Says what reading in one row of a file would do.
 *
 * @param row number in the spreadsheet, the headings being row 1
 * @param subject whom it is about, in Danish
 * @param effect what it does to the register
 * @param differences what would change, in Danish; empty for nothing
 * @param solution the solution that it is about
 * @param system the system on the other side, for an integration; null otherwise
 * @param target the municipality's own solution on the other side; null for none
 * @param facts what the row says
 */
public record RegisterRow(
        long row,
        String subject,
        Effect effect,
        String differences,
        CaseNumber solution,
        @Nullable String system,
        @Nullable CaseNumber target,
        Facts facts) {

    /** Lists what a row does. */
    public enum Effect {
        NEW("Ny"),
        CHANGED("Ændret"),
        UNCHANGED("Uændret");

        private final String danishName;

        Effect(String danishName) {
            this.danishName = danishName;
        }

        /** Returns the name in Danish. */
        public String danishName() {
            return danishName;
        }
    }
}
