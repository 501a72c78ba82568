package dk.portvagt.engine.duty;

import dk.portvagt.engine.UserTasks;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the rules from the deployed models and finds them again for a task. */
class DutiesInModels extends AbstractBpmnParseListener {

    private static final String KEY = "portvagt.dutyRule";

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        DutyRule.of(UserTasks.properties(task)).ifPresent(rule -> activity.setProperty(KEY, rule));
    }

    static Optional<DutyRule> ruleOf(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(execution -> execution.getProcessDefinition().findActivity(task.getTaskDefinitionKey()))
                .map(activity -> (DutyRule) activity.getProperty(KEY));
    }
}
