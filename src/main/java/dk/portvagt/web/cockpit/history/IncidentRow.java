package dk.portvagt.web.cockpit.history;

import dk.portvagt.web.cockpit.Moments;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.jspecify.annotations.Nullable;

/**
 * Describes an incident of a process on the page, in Danish.
 *
 * @param endedAt null while it lasts
 */
public record IncidentRow(
        String step,
        String message,
        String createdAt,
        @Nullable String endedAt,
        String state) {

    static IncidentRow of(HistoricIncident incident, String step) {
        return new IncidentRow(
                step,
                incident.getIncidentMessage(),
                Moments.text(incident.getCreateTime()),
                Moments.text(incident.getEndTime()),
                incident.isOpen() ? "står stille" : incident.isResolved() ? "løst" : "faldt bort");
    }
}
