package dk.portvagt.intervention;

/** Whether a person may intervene as asked. */
public sealed interface InterventionAnswer {

    /** It is registered. */
    record Accepted(Intervention intervention) implements InterventionAnswer {}

    /** @param reason in Danish, for the person who asked */
    record Refused(String reason) implements InterventionAnswer {}
}
