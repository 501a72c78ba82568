package dk.portvagt.web.cockpit.history;

import dk.portvagt.web.cockpit.Moments;
import org.camunda.bpm.engine.history.HistoricIncident;

/**
 * Where a process came to a standstill, as the page shows it, in Danish.
 *
 * @param endedAt null while it lasts
 */
public record IncidentRow(String step, String message, String createdAt, String endedAt, String state) {

    static IncidentRow of(HistoricIncident incident, String step) {
        return new IncidentRow(
                step,
                incident.getIncidentMessage(),
                Moments.text(incident.getCreateTime()),
                Moments.text(incident.getEndTime()),
                incident.isOpen() ? "står stille" : incident.isResolved() ? "løst" : "faldt bort");
    }
}
