package dk.portvagt.notification.steps;

import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.UserTasks;
import dk.portvagt.engine.variable.TimerDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Gives each user task with the property {@link #PROPERTY} a timer of its own, which reminds of the task if it is still
 * open by then. The model needs no event and no arrow for it.
 *
 * <p>The timer is the engine's own ({@code timeout} task listener): it goes when the task goes, it waits while the case
 * is paused, and Cockpit shows it.
 */
@Component
public class TaskReminders extends AbstractProcessEnginePlugin {

    /** Names a user task's property: the number of whole office days from its beginning to the reminder. */
    public static final String PROPERTY = "remindAfter";

    /** The highest number of office days that the property may have; about a year. */
    public static final int MOST_DAYS = 250;

    private static final String LISTENER = "reminder";

    private final RemindOfTaskListener listener;
    private final OfficeDays officeDays;
    private final Clock clock;

    TaskReminders(RemindOfTaskListener listener, OfficeDays officeDays, Clock clock) {
        this.listener = listener;
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /**
     * Reads the property.
     *
     * @return empty unless it is a whole number from 1 to {@link #MOST_DAYS}
     */
    public static Optional<Integer> officeDays(String value) {
        return value.strip().matches("[1-9]\\d{0,2}")
                ? Optional.of(Integer.valueOf(value.strip())).filter(days -> days <= MOST_DAYS)
                : Optional.empty();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBpmnParseFactory(Parse::new);
    }

    /** The morning of the day when the reminder is due, Danish time. */
    private String due(int days) {
        return TimerDates.of(officeDays.after(LocalDate.now(clock), days), clock.getZone());
    }

    /** The engine's parser, which also reads the property. */
    private final class Parse extends BpmnParse {

        private Parse(BpmnParser parser) {
            super(parser);
        }

        @Override
        protected void parseTaskListeners(Element element, ActivityImpl activity, TaskDefinition definition) {
            super.parseTaskListeners(element, activity, definition);
            Optional.ofNullable(UserTasks.properties(element).get(PROPERTY))
                    .flatMap(TaskReminders::officeDays)
                    .ifPresent(days -> remind(days, activity, definition));
        }

        /** Does what {@code parseTimeoutTaskListener} does for a listener that stands in the model. */
        private void remind(int days, ActivityImpl activity, TaskDefinition definition) {
            activity.setScope(true);
            activity.setEventScope(activity);
            TimerDeclarationImpl timer = new TimerDeclarationImpl(
                    new DueIn(days), TimerDeclarationType.DATE, TimerTaskListenerJobHandler.TYPE);
            timer.setActivity(activity);
            timer.setJobConfiguration("%s: %d office days".formatted(PROPERTY, days));
            timer.setRawJobHandlerConfiguration(activity.getId()
                    + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
                    + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX
                    + LISTENER);
            addJobDeclarationToProcessDefinition(timer, (ProcessDefinition) activity.getProcessDefinition());
            addTimerListenerDeclaration(LISTENER, activity, timer);
            definition.addTimeoutTaskListener(LISTENER, listener);
        }
    }

    /** Answers the engine's question when the timer is due. */
    private final class DueIn implements Expression {

        private final int days;

        private DueIn(int days) {
            this.days = days;
        }

        @Override
        public Object getValue(VariableScope scope) {
            return due(days);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return due(days);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getExpressionText() {
            return PROPERTY + " " + days;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
