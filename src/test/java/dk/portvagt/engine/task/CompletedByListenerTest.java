package dk.portvagt.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.portvagt.engine.variable.ActorVariables;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.community.mockito.delegate.DelegateTaskFake;
import org.junit.jupiter.api.Test;

class CompletedByListenerTest {

    private final IdentityService identity = mock(IdentityService.class);
    private final CompletedByListener listener = new CompletedByListener(new Completer(identity));
    private final DelegateTaskFake task = new DelegateTaskFake().withName("Afgør som formand");

    @Test
    void keeps_who_is_logged_in_rather_than_who_had_taken_the_task() {
        when(identity.getCurrentAuthentication()).thenReturn(new Authentication("steering-chair", List.of()));
        task.setAssignee("secretariat");

        listener.notify(task);

        assertThat(ActorVariables.COMPLETED_BY.from(task).get()).isEqualTo("steering-chair");
    }

    @Test
    void keeps_who_had_taken_the_task_when_nobody_is_logged_in() {
        task.setAssignee("steering-chair");

        listener.notify(task);

        assertThat(ActorVariables.COMPLETED_BY.from(task).get()).isEqualTo("steering-chair");
    }

    @Test
    void refuses_a_decision_by_nobody() {
        assertThatThrownBy(() -> listener.notify(task))
                .hasMessage("Opgaven “Afgør som formand” skal udføres af en person, der er logget ind.");
    }
}
