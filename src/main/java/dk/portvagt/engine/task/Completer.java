package dk.portvagt.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Finds the person who completes a task: the logged-in person, or the assignee where the application acts. */
@Component
class Completer {

    private final IdentityService identity;

    Completer(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Returns the person's user id.
     *
     * @throws IllegalStateException if nobody is logged in and nobody has taken the task
     */
    String of(DelegateTask task) {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(() -> Optional.ofNullable(task.getAssignee()))
                .orElseThrow(() -> new IllegalStateException(
                        "Opgaven “" + task.getName() + "” skal udføres af en person, der er logget ind."));
    }
}
