package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.portvagt.PortvagtTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody reads whose task is finished in the middle of their own click. */
@PortvagtTest
class FinishedTasksTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private Task task;

    @BeforeEach
    void a_task() {
        task = tasks.newTask();
        tasks.saveTask(task);
    }

    @AfterEach
    void removes_what_is_left() {
        identity.clearAuthentication();
        if (tasks.createTaskQuery().taskId(task.getId()).count() > 0) {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void permissions_that_go_with_the_task_are_a_collision() {
        assertThatExceptionOfType(OptimisticLockingException.class)
                .isThrownBy(() -> claimRefusedAfter(this::somebodyElseFinishes));
    }

    @Test
    void permissions_that_are_missing_are_a_refusal() {
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> claimRefusedAfter(() -> {}));
    }

    @Test
    void whoever_refuses_is_inside_the_notice() {
        assertThat(List.of(
                        engine.getCustomPostCommandInterceptorsTxRequired().get(0),
                        engine.getCustomPostCommandInterceptorsTxRequiresNew().get(0)))
                .hasOnlyElementsOfType(FinishedTasks.class);
    }

    private void claimRefusedAfter(Runnable event) {
        FinishedTasks finished = new FinishedTasks();
        finished.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                event.run();
                throw new AuthorizationException("somebody", "UPDATE", "Task", task.getId());
            }
        });
        identity.setAuthenticatedUserId("somebody");
        engine.getCommandExecutorTxRequired().execute(context -> {
            finished.execute(new ClaimTaskCmd(task.getId(), "somebody"));
            return null;
        });
    }

    /** Another thread is another person, in a transaction of their own. */
    private void somebodyElseFinishes() {
        CompletableFuture.runAsync(() -> tasks.complete(task.getId())).join();
    }
}
