package dk.portvagt.project;

import java.util.List;

/**
 * Holds a filed report and its new red lights.
 *
 * @param newlyRed the lights that were not red before; the steering group is told of these, once
 */
public record FilingResult(FiledReport report, List<LightReading> newlyRed) {

    public FilingResult {
        newlyRed = List.copyOf(newlyRed);
    }
}
