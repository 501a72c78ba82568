package dk.portvagt.meeting;

import dk.portvagt.documents.Section;
import java.time.LocalDate;
import java.util.List;

/** Informs the steering group at every meeting; each implementation contributes to one topic. */
public interface StandingItem {

    Kind kind();

    /**
     * Returns the information in Danish that is in no table, one line an entry; empty when there is none.
     *
     * @param municipality its code
     * @param on the day of the meeting
     */
    default List<String> lines(String municipality, LocalDate on) {
        return List.of();
    }

    /**
     * Returns the information that is many numbers of a kind: a section with a table each.
     *
     * @param municipality its code
     * @param on the day of the meeting
     */
    default List<Section> tables(String municipality, LocalDate on) {
        return List.of();
    }

    /** Lists the topics in the order of the agenda. */
    enum Kind {
        /** Conditions due or overdue on the day of the meeting. */
        CONDITIONS("Vilkår, der forfalder"),
        /** Urgent and written decisions since the last meeting. */
        FAST_DECISIONS("Afgjort uden for møde siden sidst"),
        /** Demands and pauses by the digitalisation and IT department (R17). */
        INTERVENTIONS("Indgreb"),
        /** Strategic projects, red lights first (R14). */
        PROJECTS("Strategiske projekter"),
        /** The budget and the pool (R8, R9). */
        BUDGET("Budgetstatus"),
        /** Staff capacity and allocation (R5). */
        RESOURCES("Ressourcer");

        private final String danishName;

        Kind(String danishName) {
            this.danishName = danishName;
        }

        /**
         * Returns the Danish name.
         *
         * @return the name that people read
         */
        public String danishName() {
            return danishName;
        }
    }
}
