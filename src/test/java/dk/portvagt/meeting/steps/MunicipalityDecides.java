package dk.portvagt.meeting.steps;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Evaluates a test's decisions for municipality 901, as an instance of it would; nobody decides without one. */
public class MunicipalityDecides implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        identity(test).setAuthentication(null, List.of(), List.of("901"));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        identity(test).clearAuthentication();
    }

    private static IdentityService identity(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(IdentityService.class);
    }
}
