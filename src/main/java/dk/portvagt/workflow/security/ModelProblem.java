package dk.portvagt.workflow.security;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/** A finding in the form in which the engine hands it to the Modeler. */
record ModelProblem(String getMessage, int getLine, String getMainElementId) implements Problem {

    static ModelProblem of(ModelFinding finding) {
        return new ModelProblem(finding.message(), finding.line(), finding.elementId());
    }

    @Override
    public int getColumn() {
        return 0;
    }

    @Override
    public List<String> getElementIds() {
        return getMainElementId.isEmpty() ? List.of() : List.of(getMainElementId);
    }
}
