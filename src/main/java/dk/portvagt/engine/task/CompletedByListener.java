package dk.portvagt.engine.task;

import dk.portvagt.engine.variable.ActorVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the person who completed a task, where an answer or a decision must have a name. */
@Component
class CompletedByListener implements TaskListener {

    private final Completer completer;

    CompletedByListener(Completer completer) {
        this.completer = completer;
    }

    /**
     * Records the person.
     *
     * @throws IllegalStateException if nobody is logged in and nobody has taken the task
     */
    @Override
    public void notify(DelegateTask task) {
        ActorVariables.COMPLETED_BY.on(task).set(completer.of(task));
    }
}
