package dk.portvagt.engine.task;

import static dk.portvagt.engine.variable.ActorVariables.PROPOSED_BY;

import dk.portvagt.engine.duty.DutyRule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Keeps who has put forward what the steering group is to decide on, where that is somebody else than who started the
 * process: they do not decide it.
 */
@Component
class ProposedByListener implements TaskListener {

    private final Completer completer;

    ProposedByListener(Completer completer) {
        this.completer = completer;
    }

    /** @throws IllegalStateException when nobody is logged in and nobody has taken the task */
    @Override
    public void notify(DelegateTask task) {
        PROPOSED_BY.on(task).set(DutyRule.with(PROPOSED_BY.from(task).getOrNull(), completer.of(task)));
    }
}
