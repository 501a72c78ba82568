package dk.portvagt.web.cockpit.history;

import java.util.List;

/**
 * A model and how far a process has come in it.
 *
 * @param xml the model; null when it has been deleted since
 * @param ended ids of the steps that it has been through
 * @param open ids of the steps where it is now
 * @param flows ids of the flows it went along
 * @param complete false when it has more steps than are looked at
 */
public record Diagram(String xml, List<String> ended, List<String> open, List<String> flows, boolean complete) {}
