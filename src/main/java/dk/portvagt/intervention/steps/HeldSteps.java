package dk.portvagt.intervention.steps;

import dk.portvagt.engine.UserTasks;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Finds the steps that an open demand for rework holds: those that bind money, decide, or cannot be undone.
 *
 * <p>The model marks the task with the property {@code heldBy} = {@code rework}.
 */
class HeldSteps extends AbstractBpmnParseListener {

    private static final String PROPERTY = "heldBy";
    private static final String REWORK = "rework";
    private static final String KEY = "portvagt.heldByRework";

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        if (REWORK.equals(UserTasks.properties(task).get(PROPERTY))) {
            activity.setProperty(KEY, true);
        }
    }

    static boolean include(TaskEntity task) {
        return task.getExecution() != null
                && task.getExecution()
                                .getProcessDefinition()
                                .findActivity(task.getTaskDefinitionKey())
                                .getProperty(KEY)
                        != null;
    }
}
