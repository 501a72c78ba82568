package dk.portvagt.engine.task;

import static dk.portvagt.engine.variable.ActorVariables.PROPOSED_BY;

import dk.portvagt.engine.duty.DutyRule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Records the person who proposed a matter to the steering group, where another person started the process. The
 * proposer must not decide on the matter.
 */
@Component
class ProposedByListener implements TaskListener {

    private final Completer completer;

    ProposedByListener(Completer completer) {
        this.completer = completer;
    }

    /**
     * Records the person.
     *
     * @throws IllegalStateException if nobody is logged in and nobody has taken the task
     */
    @Override
    public void notify(DelegateTask task) {
        PROPOSED_BY.on(task).set(DutyRule.with(PROPOSED_BY.from(task).getOrNull(), completer.of(task)));
    }
}
