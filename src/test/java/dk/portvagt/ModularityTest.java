package dk.portvagt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Verifies the rooms of the house and keeps their overview in docs/architecture.md fresh.
 *
 * <p>With {@code -Dportvagt.renew=true} the overview is written anew instead of compared.
 */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(PortvagtApplication.class);

    @Test
    void rooms_use_each_other_through_their_doors_and_in_one_direction() {
        ROOMS.verify();
    }

    @Test
    void overview_shows_the_rooms_as_they_are() throws IOException {
        String page = Files.readString(ArchitecturePage.FILE);
        String fresh = new ArchitecturePage(ROOMS).fresh(page);
        if (Boolean.getBoolean("portvagt.renew")) {
            Files.writeString(ArchitecturePage.FILE, fresh);
            return;
        }

        assertThat(page)
                .as("run: mvn -B test -Dtest=ModularityTest -Dportvagt.renew=true, and look at the difference")
                .isEqualTo(fresh);
    }
}
