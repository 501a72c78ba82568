package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.project.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a case and its place.
 *
 * @param amount DKK over the whole life
 * @param since the day in Denmark of its arrival there, or of its end
 * @param due the first deadline; null without one
 * @param red the dimensions in which its strategic project is red
 * @param interventions the open ones
 */
public record StandingCase(
        String number,
        String title,
        String office,
        Category category,
        BigDecimal amount,
        Phase phase,
        CaseStatus status,
        Place place,
        LocalDate since,
        @Nullable Due due,
        List<Dimension> red,
        List<InterventionKind> interventions) {

    /**
     * Describes a deadline.
     *
     * @param task the task to complete by then; null where the kind already says it
     */
    public record Due(LocalDate day, DueKind kind, @Nullable String task) {}

    public enum DueKind {
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

        public String danishName() {
            return danishName;
        }
    }
}
