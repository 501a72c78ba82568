package dk.portvagt.engine.duty;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Knows who does the tasks of a person who is absent today. */
public interface StandIns {

    /**
     * Returns the user id of the person who stands in for this one today.
     *
     * @return empty if the person is there, and where everybody in the row is absent
     */
    Optional<String> of(String municipality, String person);

    /**
     * Gives a task to the stand-in if it is for one person who is absent today. It stays where the separation of duties
     * excludes either of them.
     */
    void handOver(TaskEntity task);
}
