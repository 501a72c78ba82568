package dk.portvagt.intervention;

/**
 * Describes a person of the digitalisation and IT department.
 *
 * @param person user id
 * @param municipality the person's
 * @param manager digitalisation manager: may intervene in every way; others may only demand
 */
public record Intervener(String person, String municipality, boolean manager) {}
