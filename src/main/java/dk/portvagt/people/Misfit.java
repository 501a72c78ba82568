package dk.portvagt.people;

/**
 * Tells what does not fit together in an account, and what cures it.
 *
 * @param subject group id that it is about; empty for none
 * @param sentence in Danish
 */
public record Misfit(Kind kind, String subject, String sentence) {

    /** Tells what is wrong; the name of each is part of the addresses of the pages. */
    public enum Kind {
        /** Has a role in a municipality, but belongs to none: every list is empty. Cured by a municipality. */
        NO_MUNICIPALITY,
        /** Belongs to a municipality, but may do nothing there. Cured by a role. */
        NO_ROLE,
        /** Is in a group that Portvagt does not know. Cured by leaving it. */
        UNKNOWN_GROUP,
        /** Has a role that does nothing without another one. Cured by the other one. */
        ROLE_WITHOUT_ITS_BASE
    }
}
