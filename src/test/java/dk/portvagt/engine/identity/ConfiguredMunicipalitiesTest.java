package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.startup.StartupRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredMunicipalitiesTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void are_two_fictional_ones_in_the_demo() {
        environment.setProperty("portvagt.demo", "true");
        assertThat(municipalities().all()).extracting(Municipality::code).containsExactly("901", "902");
    }

    @Test
    void are_those_that_are_configured_also_in_the_demo() {
        environment.setProperty("portvagt.demo", "true");
        configure(0, "903", "Havnsø Kommune");
        assertThat(municipalities().all()).containsExactly(new Municipality("903", "Havnsø Kommune", null));
    }

    @Test
    void have_to_be_configured_outside_of_the_demo() {
        assertThatThrownBy(this::municipalities).isInstanceOfSatisfying(StartupRefusal.class, refusal -> {
            assertThat(refusal).hasMessage("Portvagt does not know which municipality it works for.");
            assertThat(refusal.remedy()).contains("PORTVAGT_MUNICIPALITIES_0_CODE");
        });
    }

    @ParameterizedTest
    @CsvSource({"90, Havnsø", "9033, Havnsø", "abc, Havnsø", "903, ' '", "'', Havnsø"})
    void are_refused_when_they_are_no_municipality(String code, String name) {
        configure(0, code, name);
        assertThatThrownBy(this::municipalities)
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("code '" + code + "'");
    }

    @Test
    void are_refused_when_two_share_a_code() {
        configure(0, "903", "Havnsø Kommune");
        configure(1, "903", "Bakkeby Kommune");
        assertThatThrownBy(this::municipalities)
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("Municipality 903 is configured more than once.");
    }

    private void configure(int number, String code, String name) {
        environment.setProperty("portvagt.municipalities[" + number + "].code", code);
        environment.setProperty("portvagt.municipalities[" + number + "].name", name);
    }

    private ConfiguredMunicipalities municipalities() {
        return new ConfiguredMunicipalities(environment);
    }
}
