package dk.portvagt.modelguard.template;

import java.util.List;
import java.util.Set;

/**
 * Something the system does in a process: a delegate as models use it.
 *
 * @param bean the name models call it by
 * @param room the area of the municipality's work it belongs to, an id of {@link Words}
 * @param inBackground whether every model runs it as a job of its own
 * @param inputs what every model gives it as an input parameter
 * @param needs names of the variables it cannot do without, other than its inputs
 * @param sets names of the variables it can set
 * @param errors codes of the BPMN errors it can raise
 */
record Step(
        String bean,
        String room,
        String name,
        String description,
        boolean inBackground,
        List<StepInput> inputs,
        Set<String> needs,
        Set<String> sets,
        Set<String> errors) {

    Step named(String other) {
        return new Step(bean, room, other, description, inBackground, inputs, needs, sets, errors);
    }

    String delegateExpression() {
        return "${" + bean + "}";
    }
}
