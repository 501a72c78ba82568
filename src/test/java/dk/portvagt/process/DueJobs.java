package dk.portvagt.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.BeanFactory;

/** The machine's part in the processes of one municipality; in tests it works only when told to. */
public final class DueJobs {

    private final ManagementService management;
    private final String municipality;

    public DueJobs(BeanFactory beans, String municipality) {
        management = beans.getBean(ManagementService.class);
        this.municipality = municipality;
    }

    /** Runs all asynchronous steps of the municipality that are due, and those they lead to, until none is left. */
    public void run() {
        for (List<Job> due = list(); !due.isEmpty(); due = list()) {
            // One step may take away what was due beside it.
            due.stream().filter(this::isLeft).forEach(job -> management.executeJob(job.getId()));
        }
    }

    private boolean isLeft(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    List<Job> list() {
        return management
                .createJobQuery()
                .tenantIdIn(municipality)
                .active()
                .executable()
                .list();
    }
}
