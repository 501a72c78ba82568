package dk.portvagt.demo;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Lets the days go by until a condition is overdue: its timers are the engine's to run, whenever that is. */
class OverdueConditions {

    private static final String FOLLOW_UP = "condition-follow-up";
    private static final List<String> TIMERS =
            List.of("CatchEvent_ConditionReminderDue", "CatchEvent_ConditionOverdue");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineRest engine;

    OverdueConditions(RuntimeService runtime, ManagementService management, EngineRest engine) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
    }

    /** Of every condition of the case that waits to be met; does nothing where that has been done. */
    void find(String caseNumber) throws InterruptedException {
        for (ProcessInstance followUp : runtime.createProcessInstanceQuery()
                .processDefinitionKey(FOLLOW_UP)
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (String timer : TIMERS) {
                bringForward(followUp.getId(), timer);
                engine.await();
            }
        }
    }

    private void bringForward(String instance, String element) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult();
        if (timer != null) {
            management.executeJob(timer.getId());
        }
    }
}
