package dk.portvagt.web.cockpit.history;

import dk.portvagt.web.cockpit.Moments;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/**
 * A change of a variable as the page shows it.
 *
 * @param revision 0 when it was set for the first time
 * @param value as text; null for none
 */
public record VariableRow(String name, String type, String value, int revision, String changedAt) {

    static VariableRow of(HistoricDetail detail) {
        HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
        return new VariableRow(
                update.getVariableName(),
                update.getTypeName(),
                ShownValue.of(update.getTypedValue()),
                update.getRevision(),
                Moments.text(update.getTime()));
    }
}
