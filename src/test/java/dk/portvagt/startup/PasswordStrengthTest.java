package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kort",
                "admin",
                "password",
                "elleve-tegn",
                "aaaaaaaaaaaaaaaa",
                "121212121212",
                "kirsten-2026",
                "Portvagt2026!",
                "PASSWORD1234",
                "administrator"
            })
    void finds_trivial(String password) {
        assertThat(PasswordStrength.weakness(password, "kirsten")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gul-cykel-i-regnvejr", "x7!Rk2-pQz9w", "kommunens gamle cykelstativ", "æblegrød på søndag"})
    void accepts_what_nobody_tries_first(String password) {
        assertThat(PasswordStrength.weakness(password, "kirsten")).isEmpty();
    }
}
