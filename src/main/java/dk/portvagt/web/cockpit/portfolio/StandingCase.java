package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.project.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A case and where it stands.
 *
 * @param amount DKK over the whole life
 * @param since the day in Denmark on which it came there, or ended
 * @param due what is due first; null where nothing is
 * @param red in what respects its strategic project is red
 * @param interventions those that are open
 */
record StandingCase(
        String number,
        String title,
        String office,
        Category category,
        BigDecimal amount,
        Phase phase,
        CaseStatus status,
        Place place,
        LocalDate since,
        Due due,
        List<Dimension> red,
        List<InterventionKind> interventions) {

    /** @param task what to do by then; null where the kind says it */
    record Due(LocalDate day, DueKind kind, String task) {}

    enum DueKind {
        CONDITION("Vilkår"),
        UPDATE("Krav om opdatering"),
        REWORK("Krav om omarbejdning"),
        PAUSE("Pausen ses efter"),
        NOTICE("Kontraktens opsigelse"),
        TASK("Opgave");

        private final String danishName;

        DueKind(String danishName) {
            this.danishName = danishName;
        }

        String danishName() {
            return danishName;
        }
    }
}
