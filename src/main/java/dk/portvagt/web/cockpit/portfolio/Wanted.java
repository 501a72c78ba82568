package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;

/**
 * Which cases of a municipality; null is all of them.
 *
 * @param least DKK over the whole life, included, as {@code most}
 * @param text part of the case number or of the title
 */
record Wanted(
        String municipality,
        Life life,
        Phase phase,
        Place place,
        String office,
        Category category,
        BigDecimal least,
        BigDecimal most,
        String text,
        Only only) {

    /** The same without where in their lives the cases are: what a board of all of it counts. */
    Wanted everywhere(Life wantedLife) {
        return new Wanted(municipality, wantedLife, null, null, office, category, least, most, text, only);
    }

    /** Whether cases that have ended are among them. */
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

    /** Those somebody has to look after. */
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
