package dk.portvagt.web.tasklist.card;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.engine.UserTasks;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the subject to every task of every model and corrects its dates, so that no model has to repeat it. */
@Component
class EveryTaskPlugin extends AbstractProcessEnginePlugin {

    private final TaskCard card;

    EveryTaskPlugin(AcquisitionCases cases, CaseCosts costs) {
        card = new TaskCard(cases, costs);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(configuration, (task, element) -> {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new SubjectInTaskName());
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, card);
            forgetEmptyDates(task);
        });
    }

    /**
     * Removes empty dates. A date emptied in a template's field stays as an empty attribute, which would fail each
     * task.
     */
    private static void forgetEmptyDates(TaskDefinition task) {
        if (isEmpty(task.getDueDateExpression())) {
            task.setDueDateExpression(null);
        }
        if (isEmpty(task.getFollowUpDateExpression())) {
            task.setFollowUpDateExpression(null);
        }
    }

    private static boolean isEmpty(@Nullable Expression date) {
        return date != null && date.getExpressionText().isBlank();
    }
}
