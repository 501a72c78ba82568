package dk.portvagt.tasklist;

import dk.portvagt.documents.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * When a task ends, done or cancelled, its drafts are gone and its evidence is in the archive, in the same transaction;
 * for every task of every model, so that no model has to remember it.
 */
@Component
class TaskEndPlugin extends AbstractProcessEnginePlugin {

    private final TaskDrafts drafts;
    private final Evidence evidence;

    TaskEndPlugin(TaskDrafts drafts, Evidence evidence) {
        this.drafts = drafts;
        this.evidence = evidence;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new OnEveryUserTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class OnEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                atEnd(userTask, task -> drafts.discardAll(task.getId()));
                // No other task has files: it is not asked for them in vain.
                if (asksForEvidence(element)) {
                    atEnd(userTask, task -> evidence.archive(task.getId()));
                }
            }
        }

        private static void atEnd(UserTaskActivityBehavior userTask, TaskListener listener) {
            userTask.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
            userTask.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
        }

        private static boolean asksForEvidence(Element task) {
            return Optional.ofNullable(task.element("extensionElements"))
                    .map(extensions -> extensions.element("properties"))
                    .map(list -> list.elements("property"))
                    .stream()
                    .flatMap(List::stream)
                    .anyMatch(property -> EvidenceTasks.PROPERTY.equals(property.attribute("name"))
                            && EvidenceTasks.ASKS.equals(property.attribute("value")));
        }
    }
}
