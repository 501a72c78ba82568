package dk.portvagt.workflow.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reaches every user task of every model, so that no model has to remember what holds for all of them. */
public final class UserTasks {

    private UserTasks() {}

    /**
     * To be called before the engine is built.
     *
     * @param prepare is given each user task and its element of the model, as the engine reads the model
     */
    public static void prepareEach(
            ProcessEngineConfigurationImpl configuration, BiConsumer<TaskDefinition, Element> prepare) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                    prepare.accept(userTask.getTaskDefinition(), element);
                }
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
