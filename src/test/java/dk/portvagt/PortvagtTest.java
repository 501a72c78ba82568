package dk.portvagt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a fresh PostgreSQL of its own, with the web server on a random port.
 *
 * <p>All classes with this annotation share one context and one database per JVM: a test makes the data it needs and
 * does not rely on tables being empty. Jobs run only when a test executes them; the demo is off. Camunda's assertions
 * ask this context's engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "portvagt.demo=false",
            "portvagt.admin.user=administrator",
            "portvagt.admin.password=gul-cykel-i-regnvejr",
            "portvagt.municipalities[0].code=901",
            "portvagt.municipalities[0].name=Lyngvig Kommune",
            "portvagt.municipalities[1].code=902",
            "portvagt.municipalities[1].name=Birkesø Kommune",
            "portvagt.monitoring.password=hornugle-ved-havnen",
            "portvagt.database.durable=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = TemporaryDataDirectory.class)
@ExtendWith(EngineAssertions.class)
public @interface PortvagtTest {}
