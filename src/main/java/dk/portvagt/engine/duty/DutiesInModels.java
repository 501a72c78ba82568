package dk.portvagt.engine.duty;

import dk.portvagt.engine.UserTasks;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the rules from the deployed models and finds them again for a task. */
class DutiesInModels extends AbstractBpmnParseListener {

    private static final String KEY = "portvagt.dutyRule";
    private static final String PERSONAL = "portvagt.personal";

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = UserTasks.properties(task);
        DutyRule.of(properties).ifPresent(rule -> activity.setProperty(KEY, rule));
        activity.setProperty(PERSONAL, StandIn.NOBODY.equals(properties.get(StandIn.PROPERTY)));
    }

    static Optional<DutyRule> ruleOf(TaskEntity task) {
        return property(task, KEY).map(DutyRule.class::cast);
    }

    /** Tells whether the model wants the person themselves. */
    static boolean isPersonal(TaskEntity task) {
        return property(task, PERSONAL).filter(Boolean.TRUE::equals).isPresent();
    }

    private static Optional<Object> property(TaskEntity task, String name) {
        return Optional.ofNullable(task.getExecution())
                .map(execution -> execution.getProcessDefinition().findActivity(task.getTaskDefinitionKey()))
                .map(activity -> activity.getProperty(name));
    }
}
