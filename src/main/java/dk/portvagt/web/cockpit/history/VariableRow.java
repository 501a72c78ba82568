package dk.portvagt.web.cockpit.history;

import dk.portvagt.web.cockpit.Moments;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a change of a variable on the page.
 *
 * @param revision 0 for the first value
 * @param value as text; null for none
 */
public record VariableRow(
        String name, String type, @Nullable String value, int revision, String changedAt) {

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
