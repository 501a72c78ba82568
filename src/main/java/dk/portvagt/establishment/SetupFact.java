package dk.portvagt.establishment;

/**
 * States something that the system itself knows about the establishment of a municipality.
 *
 * @param holds whether it is so
 * @param sentence what there is, or what is missing and how to get it, in Danish
 */
public record SetupFact(boolean holds, String sentence) {}
