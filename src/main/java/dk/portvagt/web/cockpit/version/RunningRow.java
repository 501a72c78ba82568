package dk.portvagt.web.cockpit.version;

import java.util.List;

/** Describes a running process on the page, with the names of its current steps. */
public record RunningRow(String id, String caseNumber, String municipality, boolean paused, List<String> steps) {}
