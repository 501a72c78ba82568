package dk.portvagt.decision.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.decision.NewCondition;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

    @Test
    void names_the_owner_and_the_deadline_of_a_condition() {
        assertThat(ConditionText.of(
                        new NewCondition("Aftalen er underskrevet", "it-architect", LocalDate.of(2026, 9, 1))))
                .isEqualTo("Aftalen er underskrevet (IT-arkitekt, senest 1. september 2026)");
    }
}
