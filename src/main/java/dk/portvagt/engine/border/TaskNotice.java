package dk.portvagt.engine.border;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Tells people above a task's form what they must know before they work on it. */
@FunctionalInterface
public interface TaskNotice {

    /** Returns a text in Danish, without any markup; empty when there is nothing to tell. */
    Optional<String> about(TaskEntity task);
}
