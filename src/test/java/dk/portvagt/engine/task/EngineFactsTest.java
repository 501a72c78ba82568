package dk.portvagt.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.process.Engine;
import dk.portvagt.web.cockpit.ProbeCases;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class EngineFactsTest {

    private static final String MUNICIPALITY = "982";
    private static final String CASE = "982-2026-0001";

    @Autowired
    private EngineFacts facts;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BeanFactory beans;

    private ProbeCases given;

    @BeforeEach
    void a_case() {
        given = new ProbeCases(beans, MUNICIPALITY);
        given.begin(CASE);
    }

    /** A variant may let a process of its own do a part of the work. */
    @Test
    void names_all_who_did_a_task_also_in_a_called_process() {
        does("secretariat");
        does("operations");

        assertThat(completers("another")).containsExactly("operations", "secretariat");
        assertThat(completers("probe-called")).containsExactly("secretariat");
        assertThat(completers("901", "probe-case", "another")).isEmpty();
        assertThat(completers(MUNICIPALITY, "probe-called", "another")).containsExactly("operations");
    }

    private Set<String> completers(String without) {
        return completers(MUNICIPALITY, "probe-case", without);
    }

    /** Inside the engine, as a step asks. */
    private Set<String> completers(String municipality, String process, String without) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> facts.completers(municipality, CASE, process, without));
    }

    private void does(String person) {
        String task = given.task(CASE).getId();
        new Engine(beans).as(person, "camunda-admin", MUNICIPALITY, () -> {
            tasks.complete(task);
            return null;
        });
    }
}
