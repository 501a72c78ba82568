package dk.portvagt.resource;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.Optional;

/** Validates statements of capacity. */
final class CapacityPolicy {

    /** A full-time year is 1,924 paid hours, so a quarter is 481. Even with all overtime, nobody exceeds this limit. */
    static final int MOST_HOURS_OF_A_PERSON = 600;

    private CapacityPolicy() {}

    /** Checks whether the statement may be taken down. */
    static Outcome<Nothing> check(CapacityChange change, Optional<Resource> known, Quarter current) {
        if (change.from().compareTo(current) < 0) {
            return Outcome.refused(change.from().label() + " er forbi. Kapaciteten kan ændres fra " + current.label()
                    + " og frem; det, der gjaldt før, bliver stående.");
        }
        if (change.kind() == ResourceKind.PERSON && change.hours() > MOST_HOURS_OF_A_PERSON) {
            return Outcome.refused("Én person har højst " + MOST_HOURS_OF_A_PERSON
                    + " timer i et kvartal. Vælg rolle, hvis timerne er flere personers.");
        }
        return known.filter(resource -> resource.kind() != change.kind())
                .map(resource -> Outcome.<Nothing>refused(resource.name() + " findes allerede som "
                        + (resource.kind() == ResourceKind.PERSON ? "en person." : "en rolle.")))
                .orElse(Outcome.done());
    }
}
