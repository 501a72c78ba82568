package dk.portvagt.engine.border;

import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** A process to be started, as it was asked for. */
record SubmittedStart(ProcessDefinitionEntity process, String businessKey, Map<String, Object> variables) {}
