package dk.portvagt;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Verifies the rooms of the house and keeps their picture in docs/architecture.md fresh. */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(PortvagtApplication.class);

    @Test
    void rooms_use_each_other_through_their_doors_and_in_one_direction() {
        ROOMS.verify();
    }
}
