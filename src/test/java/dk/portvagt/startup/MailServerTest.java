package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MailServerTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void is_none_when_nothing_is_configured() {
        assertThat(MailServer.of(environment)).isEmpty();
        assertThat(MailServer.of(environment.withProperty("portvagt.mail.host", " ")))
                .isEmpty();
    }

    @Test
    void insists_on_starttls_unless_told_otherwise() {
        assertThat(settings("user", "portvagt", "password", "hemmelig"))
                .containsEntry("spring.mail.host", "mail.example")
                .containsEntry("spring.mail.port", 587)
                .containsEntry("spring.mail.username", "portvagt")
                .containsEntry("spring.mail.password", "hemmelig")
                .containsEntry("spring.mail.properties.mail.smtp.auth", "true")
                .containsEntry("spring.mail.properties.mail.smtp.starttls.required", "true")
                .containsEntry("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void speaks_tls_from_the_first_byte_when_told_so() {
        assertThat(settings("tls", "implicit"))
                .containsEntry("spring.mail.port", 465)
                .containsEntry("spring.mail.properties.mail.smtp.ssl.enable", "true")
                .containsEntry("spring.mail.properties.mail.smtp.starttls.required", "false")
                .containsEntry("spring.mail.properties.mail.smtp.auth", "false")
                .doesNotContainKey("spring.mail.username");
    }

    @Test
    void trusts_a_relay_of_the_municipalitys_own() {
        assertThat(settings("tls", "OFF", "port", "2525"))
                .containsEntry("spring.mail.port", 2525)
                .containsEntry("spring.mail.properties.mail.smtp.starttls.enable", "false");
    }

    @Test
    void accepts_a_name_in_front_of_the_address() {
        assertThat(settings("from", "Styregruppen på Ærø <it@aeroe.example>")).isNotEmpty();
    }

    @Test
    void shows_no_password() {
        environment.withProperty("portvagt.mail.user", "portvagt").withProperty("portvagt.mail.password", "hemmelig");
        settings();
        assertThat(MailServer.of(environment).orElseThrow()).asString().doesNotContain("hemmelig");
    }

    private Map<String, Object> settings(String... settings) {
        environment
                .withProperty("portvagt.mail.host", "mail.example")
                .withProperty("portvagt.mail.from", "it@a.example");
        for (int i = 0; i < settings.length; i += 2) {
            environment.withProperty("portvagt.mail." + settings[i], settings[i + 1]);
        }
        return MailServer.of(environment).orElseThrow().settings();
    }
}
