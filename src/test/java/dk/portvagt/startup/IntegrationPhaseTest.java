package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps tests that start further JVMs out of phase test: the pom names them, and a new one is easily forgotten. */
class IntegrationPhaseTest {

    @Test
    void leaves_every_test_that_starts_a_further_jvm_to_phase_integration_test() throws IOException {
        List<String> tests = new ClassFileImporter()
                .importPackagesOf(PortvagtProcess.class).stream()
                        .filter(IntegrationPhaseTest::startsAJvm)
                        .map(JavaClass::getSimpleName)
                        .toList();
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(tests)
                .contains("StartAndRestartTest")
                .allSatisfy(test -> assertThat(pom)
                        .contains("<exclude>**/" + test + ".java</exclude>")
                        .contains("<include>**/" + test + ".java</include>"));
    }

    private static boolean startsAJvm(JavaClass type) {
        return type.getSimpleName().endsWith("Test")
                && type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(PortvagtProcess.class));
    }
}
