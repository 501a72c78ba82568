package dk.portvagt;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Points Camunda's assertions at the engine of the test's own context; a JVM may hold several. */
public final class EngineAssertions implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        BpmnAwareTests.init(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        BpmnAwareTests.reset();
    }
}
