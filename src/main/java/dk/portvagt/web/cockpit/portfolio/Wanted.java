package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.RiskLevel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Selects cases of a municipality; null is no restriction.
 *
 * @param least DKK over the whole life, included, as {@code most}
 * @param text part of the case number or of the title
 */
public record Wanted(
        String municipality,
        Life life,
        @Nullable Phase phase,
        @Nullable Place place,
        @Nullable String office,
        @Nullable Category category,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String text,
        @Nullable Only only,
        @Nullable Risk risk) {

    /** Selects all running cases of a municipality. */
    public static Wanted running(String municipality) {
        return new Wanted(municipality, Life.RUNNING, null, null, null, null, null, null, null, null, null);
    }

    /** Returns a part of this selection; null is no restriction. */
    public Wanted only(
            @Nullable Phase wantedPhase,
            @Nullable Place wantedPlace,
            @Nullable Only wantedOnly,
            @Nullable Risk wantedRisk) {
        return new Wanted(
                municipality,
                life,
                wantedPhase,
                wantedPlace,
                office,
                category,
                least,
                most,
                text,
                wantedOnly,
                wantedRisk);
    }

    /** Returns the same selection for all phases and places, which a board counts. */
    Wanted everywhere(Life wantedLife) {
        return new Wanted(municipality, wantedLife, null, null, office, category, least, most, text, only, risk);
    }

    /** Selects running cases, ended cases, or both. */
    public enum Life implements InAddress {
        RUNNING(""),
        ENDED("afsluttede"),
        ALL("alle");

        private final String word;

        Life(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** Selects cases by their whole risk, the highest first. */
    public enum Risk implements InAddress {
        HIGH("hoej", RiskLevel.HIGH.danishName()),
        MEDIUM("middel", RiskLevel.MEDIUM.danishName()),
        LOW("lav", RiskLevel.LOW.danishName()),
        /** Not assessed yet. */
        UNKNOWN("ukendt", "Ikke vurderet");

        private final String word;
        private final String danishName;

        Risk(String word, String danishName) {
            this.word = word;
            this.danishName = danishName;
        }

        /** @param level name of a {@link RiskLevel}; null before the assessment */
        static Risk of(@Nullable String level) {
            return level == null ? UNKNOWN : valueOf(level);
        }

        @Override
        public String word() {
            return word;
        }

        public String danishName() {
            return danishName;
        }
    }

    /** Selects the cases that need attention. */
    public enum Only implements InAddress {
        RED_LIGHT("roedt"),
        INTERVENTION("indgreb"),
        OVERDUE("overskredet");

        private final String word;

        Only(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
