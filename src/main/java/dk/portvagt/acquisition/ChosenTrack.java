package dk.portvagt.acquisition;

/**
 * Holds a track with the reason for it.
 *
 * @param reason in Danish, for the people of the case
 */
public record ChosenTrack(Track track, String reason) {}
