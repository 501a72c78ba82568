package dk.portvagt.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reaches every user task of every model, so that no model has to repeat a general rule. */
public final class UserTasks {

    private UserTasks() {}

    /**
     * Registers a step that prepares each user task while the engine parses a model. Call it before the engine is
     * built.
     *
     * @param prepare receives each user task and its element of the model
     */
    public static void prepareEach(
            ProcessEngineConfigurationImpl configuration, BiConsumer<TaskDefinition, Element> prepare) {
        read(configuration, new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                    prepare.accept(userTask.getTaskDefinition(), element);
                }
            }
        });
    }

    /** Adds a parse listener behind the existing ones. Call it before the engine is built. */
    public static void read(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(listener);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Returns the extension properties of a task's element by name, empty without any. */
    public static Map<String, String> properties(Element task) {
        Map<String, String> properties = new HashMap<>();
        Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .ifPresent(list -> list.elements("property")
                        .forEach(property -> properties.put(property.attribute("name"), property.attribute("value"))));
        return properties;
    }
}
