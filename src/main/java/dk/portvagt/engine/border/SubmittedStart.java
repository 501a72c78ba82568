package dk.portvagt.engine.border;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Holds the request to start a process.
 *
 * @param businessKey null if the request gives none
 */
record SubmittedStart(
        ProcessDefinitionEntity process, @Nullable String businessKey, Map<String, Object> variables) {}
