package dk.portvagt.workflow.listener;

import dk.portvagt.workflow.variable.ReviewVariables;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Keeps who completed a task, where an answer or a decision has to have a name. */
@Component
class CompletedByListener implements TaskListener {

    private final IdentityService identity;

    CompletedByListener(IdentityService identity) {
        this.identity = identity;
    }

    /** @throws IllegalStateException when nobody is logged in and nobody has taken the task */
    @Override
    public void notify(DelegateTask task) {
        String person = Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(() -> Optional.ofNullable(task.getAssignee()))
                .orElseThrow(() -> new IllegalStateException(
                        "Opgaven “" + task.getName() + "” skal udføres af en person, der er logget ind."));
        ReviewVariables.COMPLETED_BY.on(task).set(person);
    }
}
