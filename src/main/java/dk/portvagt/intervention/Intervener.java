package dk.portvagt.intervention;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;

/**
 * Describes a person of the digitalisation and IT department.
 *
 * @param person user id
 * @param municipality the person's
 * @param manager digitalisation manager: may intervene in every way; others may only demand
 */
public record Intervener(String person, String municipality, boolean manager) {

    private static final String ONLY_MANAGER =
            "Kun digitaliseringschefen kan sætte en sag på pause, genoptage den eller"
                    + " standse den. Du kan kræve en opdatering eller en omarbejdning.";

    /** Checks whether the person's role allows an intervention of this kind. */
    Outcome<Nothing> may(InterventionKind kind) {
        return may(kind, manager);
    }

    /** Checks whether a digitalisation manager, or another person of the department, may intervene in this way. */
    public static Outcome<Nothing> may(InterventionKind kind, boolean manager) {
        return kind.isDemand() || manager ? Outcome.done() : Outcome.refused(ONLY_MANAGER);
    }
}
