package dk.portvagt.web.cockpit.version;

import java.util.List;

/** A running process as the page shows it, with the names of the steps where it is. */
public record RunningRow(String id, String caseNumber, String municipality, boolean paused, List<String> steps) {}
