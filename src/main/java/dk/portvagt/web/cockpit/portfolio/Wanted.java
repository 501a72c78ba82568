package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Selects cases of a municipality; null is no restriction.
 *
 * @param least DKK over the whole life, included, as {@code most}
 * @param text part of the case number or of the title
 */
record Wanted(
        String municipality,
        Life life,
        @Nullable Phase phase,
        @Nullable Place place,
        @Nullable String office,
        @Nullable Category category,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String text,
        @Nullable Only only) {

    /** Returns the same selection for all phases and places, which a board counts. */
    Wanted everywhere(Life wantedLife) {
        return new Wanted(municipality, wantedLife, null, null, office, category, least, most, text, only);
    }

    /** Selects running cases, ended cases, or both. */
    enum Life implements InAddress {
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

    /** Selects the cases that need attention. */
    enum Only implements InAddress {
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
