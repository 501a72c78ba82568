package dk.portvagt.meeting;

import java.time.LocalDate;
import java.util.List;

/** Something the steering group is told of at every meeting; each implementation is one item of information. */
public interface StandingItem {

    Kind kind();

    /**
     * What there is to tell, one line an entry, in Danish; empty when there is nothing.
     *
     * @param municipality its code
     * @param on the day of the meeting
     */
    List<String> lines(String municipality, LocalDate on);

    /** In the order of the agenda. */
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

        /** @return the name that people read */
        public String danishName() {
            return danishName;
        }
    }
}
