package dk.portvagt.intervention;

/**
 * Somebody of the digitalisation and IT department.
 *
 * @param person user id
 * @param municipality the person's
 * @param manager digitalisation manager: may do everything; others may only demand
 */
public record Intervener(String person, String municipality, boolean manager) {}
