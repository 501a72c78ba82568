package dk.portvagt.intervention.steps;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.springframework.stereotype.Component;

/** Moves the variables from which timers of a process take their date: timers that the process has yet to reach. */
@Component
class TimerDates {

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*([A-Za-z]\\w*)\\s*}");

    private final RepositoryService repository;
    private final RuntimeService runtime;

    TimerDates(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    void move(ProcessInstance instance, Duration length) {
        names(instance)
                .distinct()
                .flatMap(name -> variables(instance, name))
                .forEach(variable -> later(variable, length)
                        .ifPresent(
                                date -> runtime.setVariableLocal(variable.getExecutionId(), variable.getName(), date)));
    }

    private Stream<String> names(ProcessInstance instance) {
        Collection<TimeDate> dates = repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(TimeDate.class);
        return dates.stream()
                .filter(date -> !DeadlinesOfOthers.isExternal(
                        (FlowNode) date.getParentElement().getParentElement()))
                .map(date -> VARIABLE.matcher(date.getTextContent().strip()))
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    private Stream<VariableInstance> variables(ProcessInstance instance, String name) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .filter(variable -> variable.getTaskId() == null);
    }

    /** Moves a date; empty for a value that is not a date-time with offset, which the timer must interpret itself. */
    private static Optional<String> later(VariableInstance variable, Duration length) {
        try {
            return variable.getValue() instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text).plus(length).toString())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
