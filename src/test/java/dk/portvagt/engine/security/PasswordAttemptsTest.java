package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wrong passwords over real HTTP, from addresses that the proxy on this machine names. */
@PortvagtTest
class PasswordAttemptsTest {

    private static final String BLOCKED = "Der er skrevet forkert adgangskode for mange gange her fra. Vent ";

    @LocalServerPort
    private int port;

    @BeforeEach
    void people(@Autowired People people) {
        TestPeople.ensure(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/count", "/portvagt/mails"})
    void blocks_a_stranger_and_not_the_right_person(String address) {
        String stranger = "198.51.100." + (1 + Math.abs(address.hashCode() % 200));
        for (int tries = 0; tries < PasswordAttempts.FREE_TRIES; tries++) {
            assertThat(ask(address, stranger, "falsk").status()).isEqualTo(401);
        }

        for (int tries = 0; tries < 8; tries++) {
            RestClient.Answer blocked = ask(address, stranger, "falsk");
            assertThat(blocked.status()).isEqualTo(429);
            assertThat(blocked.json().get("message").asText()).startsWith(BLOCKED);
            assertThat(Integer.parseInt(blocked.header("Retry-After"))).isBetween(1, 31);
        }
        assertThat(ask(address, stranger, TestPeople.PASSWORD).status()).isEqualTo(429);
        assertThat(ask(address, "203.0.113.7", TestPeople.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void blocks_the_form_of_the_web_apps_for_the_same_pair() {
        String stranger = "198.51.100.201";
        for (int tries = 0; tries < PasswordAttempts.FREE_TRIES; tries++) {
            assertThat(logIn(stranger, "falsk").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> blocked = logIn(stranger, TestPeople.PASSWORD);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.body()).contains(BLOCKED);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
        assertThat(ask("/engine-rest/task/count", stranger, TestPeople.PASSWORD).status())
                .isEqualTo(429);
        assertThat(logIn("203.0.113.8", TestPeople.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void forgets_wrong_passwords_after_the_right_one() {
        String person = "203.0.113.9";
        for (int round = 0; round < 3; round++) {
            for (int tries = 1; tries < PasswordAttempts.FREE_TRIES; tries++) {
                assertThat(ask("/engine-rest/task/count", person, "falsk").status())
                        .isEqualTo(401);
            }
            assertThat(ask("/engine-rest/task/count", person, TestPeople.PASSWORD)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "0:0:0:0:0:0:0:1, true", "10.1.2.3, false", "192.168.1.9, false", "172.16.0.1, false"
    })
    void believes_a_proxy_on_this_machine_only_unless_another_is_set(
            String address, boolean believed, @Value("${server.tomcat.remoteip.internal-proxies}") String proxies) {
        assertThat(Pattern.matches(proxies, address)).isEqualTo(believed);
    }

    @Test
    void waits_longer_after_each_try_and_forgets_after_an_hour() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource time = now::get;
        PasswordAttempts attempts = new PasswordAttempts(time.withZone(ZoneOffset.UTC));
        for (int tries = 0; tries < PasswordAttempts.FREE_TRIES; tries++) {
            assertThat(attempts.begin("a", "b")).isEmpty();
        }

        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(attempts.begin("a", "b")).contains(Duration.ofSeconds(seconds));
            now.updateAndGet(before -> before.plusSeconds(seconds));
            assertThat(attempts.begin("a", "b")).isEmpty();
        }
        now.updateAndGet(before -> before.plus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(attempts.begin("a", "b")).isEmpty();
        assertThat(attempts.begin("a", "b")).isEmpty();
    }

    @Test
    void remembers_a_bounded_number_of_pairs() {
        PasswordAttempts attempts = new PasswordAttempts(Clock.systemUTC());

        for (int account = 0; account < 12_000; account++) {
            attempts.begin("a", "x".repeat(1000) + account);
            attempts.begin("a", String.valueOf(account));
        }

        assertThat(attempts.size()).isEqualTo(10_000);
    }

    @Test
    void counts_an_ipv6_network_as_one_source() {
        assertThat(PasswordSource.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(PasswordSource.network("2001:db8:1:2::1"))
                .isNotEqualTo(PasswordSource.network("2001:db8:1:3::1"));
    }

    private RestClient.Answer ask(String address, String source, String password) {
        String credentials =
                Base64.getEncoder().encodeToString(("secretariat:" + password).getBytes(StandardCharsets.UTF_8));
        return RestClient.nobody(port)
                .get(address, Map.of("X-Forwarded-For", source, "Authorization", "Basic " + credentials));
    }

    private HttpResponse<String> logIn(String source, String password) {
        return new WebAppClient(port).login("tasklist", "secretariat", password, "X-Forwarded-For", source);
    }
}
