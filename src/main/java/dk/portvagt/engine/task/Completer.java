package dk.portvagt.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who completes a task: whoever is logged in; where the application acts, whoever has taken it. */
@Component
class Completer {

    private final IdentityService identity;

    Completer(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * The person's user id.
     *
     * @throws IllegalStateException when nobody is logged in and nobody has taken the task
     */
    String of(DelegateTask task) {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .or(() -> Optional.ofNullable(task.getAssignee()))
                .orElseThrow(() -> new IllegalStateException(
                        "Opgaven “" + task.getName() + "” skal udføres af en person, der er logget ind."));
    }
}
