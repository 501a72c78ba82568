package dk.portvagt.engine.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the locks of this node's jobs as they should be.
 *
 * <p>A job that is executed stays locked, however long it takes. A job whose failure could not be recorded, because the
 * database was gone, is unlocked as soon as the database answers; nobody would execute it before its lock expired.
 */
class HeldLocks {

    private final JdbcClient database;
    private final Set<String> executing = ConcurrentHashMap.newKeySet();
    private final Set<String> unrecorded = ConcurrentHashMap.newKeySet();

    HeldLocks(JdbcClient database) {
        this.database = database;
    }

    void begins(String jobId) {
        unrecorded.remove(jobId);
        executing.add(jobId);
    }

    void ends(String jobId) {
        executing.remove(jobId);
    }

    /** Notes that a job has failed, and that the engine could not record it. */
    void failsUnrecorded(String jobId) {
        unrecorded.add(jobId);
    }

    /**
     * Extends the locks of executing jobs, and unlocks those that failed unrecorded.
     *
     * @param owner the node that holds the locks
     * @param lockTime counts from now
     * @return whether a job was unlocked
     * @throws org.springframework.dao.DataAccessException if the database does not answer; the next call does it all
     */
    boolean refresh(String owner, Duration lockTime) {
        String[] working = executing.toArray(String[]::new);
        if (working.length > 0) {
            // Past the engine, without a new revision: the transaction of the job finds its row as it read it.
            database.sql(
                            "UPDATE act_ru_job SET lock_exp_time_ = :until WHERE id_ = ANY (:jobs) AND lock_owner_ = :owner")
                    .param(
                            "until",
                            Timestamp.from(
                                    ClockUtil.getCurrentTime().toInstant().plus(lockTime)))
                    .param("jobs", working)
                    .param("owner", owner)
                    .update();
        }
        String[] failed = unrecorded.toArray(String[]::new);
        if (failed.length == 0) {
            return false;
        }
        int unlocked = database.sql("UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL"
                        + " WHERE id_ = ANY (:jobs) AND lock_owner_ = :owner")
                .param("jobs", failed)
                .param("owner", owner)
                .update();
        unrecorded.removeAll(Set.of(failed));
        return unlocked > 0;
    }
}
