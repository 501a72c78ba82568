package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.portvagt.PortvagtApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Every reason not to start is a sentence that says what to set, before any bean, database or port exists. */
class RefusedStartTest {

    private static final String POSTGRESQL = "jdbc:postgresql://localhost:1/portvagt";
    private static final String GOOD_PASSWORD = "gul-cykel-i-regnvejr";

    @TempDir
    private Path folder;

    @Test
    void refuses_a_database_that_is_not_postgresql() {
        assertThat(refusal("spring.datasource.url", "jdbc:h2:mem:x;PASSWORD=s3cret"))
                .hasMessage("The database is not PostgreSQL: SPRING_DATASOURCE_URL is jdbc:h2:mem:x.");
    }

    @Test
    void refuses_a_database_without_a_user() {
        assertThat(refusal("spring.datasource.url", POSTGRESQL)).hasMessageContaining("SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void refuses_a_user_without_a_database() {
        assertThat(refusal("spring.datasource.username", "portvagt")).hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void refuses_a_database_of_ones_own_without_an_administrator() {
        assertThat(refusal("spring.datasource.url", POSTGRESQL, "spring.datasource.username", "portvagt"))
                .hasMessageContaining("PORTVAGT_ADMIN_USER is not set");
    }

    @Test
    void refuses_a_trivial_administrator_password_without_repeating_it() {
        StartupRefusal refusal = refusal(ownDatabase("kirsten", "kirsten12345"));

        assertThat(refusal).hasMessageContaining("PORTVAGT_ADMIN_PASSWORD is too easy to guess");
        assertThat(refusal.getMessage() + refusal.remedy()).doesNotContain("kirsten12345");
    }

    @Test
    void refuses_a_trivial_password_of_the_monitoring_system() {
        assertThat(refusal("portvagt.monitoring.password", "monitoring12"))
                .hasMessageContaining("PORTVAGT_MONITORING_PASSWORD is too easy to guess");
    }

    @Test
    void refuses_a_database_that_does_not_answer() {
        assertThat(refusal(ownDatabase("kirsten", GOOD_PASSWORD)))
                .hasMessageStartingWith("The database " + POSTGRESQL + " cannot be used: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 13})
    void refuses_a_postgresql_older_than_14(int version) {
        assertThat(catchThrowableOfType(StartupRefusal.class, () -> OwnDatabase.refuseIfTooOld(version)))
                .hasMessageContaining("PostgreSQL " + version)
                .hasMessageContaining("14 or newer");
    }

    @Test
    void accepts_postgresql_14() {
        OwnDatabase.refuseIfTooOld(14);
    }

    @ParameterizedTest
    @CsvSource({"server.port, http", "server.port, 70000", "PORT, 80a", "PORT, -2"})
    void refuses_a_port_that_is_none(String property, String port) {
        assertThat(refusal(property, port, "portvagt.data-dir", folder.toString()))
                .hasMessageContaining("number between 0 and 65535, but is '" + port + "'");
    }

    @Test
    void refuses_a_taken_port() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(
                            "server.port",
                            String.valueOf(taken.getLocalPort()),
                            "portvagt.data-dir",
                            folder.toString()))
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " cannot be used: ");
        }
    }

    @Test
    void refuses_to_show_the_demo_to_other_machines() {
        assertThat(refusal("server.address", "0.0.0.0", "portvagt.data-dir", folder.toString()))
                .hasMessageContaining("loopback");
    }

    @Test
    void refuses_a_data_folder_that_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThat(refusal("portvagt.data-dir", file.resolve("data").toString()))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refuses_a_data_folder_another_instance_is_using() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThat(data.resolve("portvagt.lock")).exists();
            assertThat(refusal("portvagt.data-dir", folder.toString()))
                    .hasMessageContaining("Another Portvagt is already running");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=it@lyngvig.example | PORTVAGT_MAIL_FROM is set, but PORTVAGT_MAIL_HOST is not",
                "password=hemmelig | PORTVAGT_MAIL_PASSWORD is set, but PORTVAGT_MAIL_HOST is not",
                "host=mail.example | PORTVAGT_MAIL_HOST is set, but PORTVAGT_MAIL_FROM is not",
                "host=mail.example,from=lyngvig | PORTVAGT_MAIL_FROM is no e-mail address",
                "host=mail.example,from=a@b.example;c@d.example | PORTVAGT_MAIL_FROM is no e-mail address",
                "host=mail.example,from=a@b.example,of.901.from=x | PORTVAGT_MAIL_OF_901_FROM is no e-mail address",
                "of.901.from=a@b.example | PORTVAGT_MAIL_OF_901_FROM is set, but PORTVAGT_MAIL_HOST is not",
                "host=mail.example,from=a@b.example,user=x | PORTVAGT_MAIL_USER is set, but PORTVAGT_MAIL_PASSWORD is not",
                "host=mail.example,from=a@b.example,password=x | PORTVAGT_MAIL_PASSWORD is set, but PORTVAGT_MAIL_USER",
                "host=mail.example,from=a@b.example,tls=ssl | must be starttls, implicit or off, but is 'ssl'",
                "host=mail.example,from=a@b.example,tls=off,user=x,password=y | in clear text",
                "host=mail.example,from=a@b.example,port=0 | number between 1 and 65535, but is '0'",
                "host=mail.example,from=a@b.example,port=smtp | number between 1 and 65535, but is 'smtp'",
            })
    void refuses_half_a_mail_server(String settings, String reason) {
        List<String> arguments = new ArrayList<>(List.of("portvagt.data-dir", folder.toString()));
        for (String setting : settings.split(",")) {
            arguments.add("portvagt.mail." + setting.substring(0, setting.indexOf('=')));
            arguments.add(setting.substring(setting.indexOf('=') + 1));
        }
        assertThat(refusal(arguments.toArray(String[]::new)))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hemmelig");
    }

    @Test
    void refuses_springs_own_setting_for_a_mail_server() {
        assertThat(refusal("spring.mail.host", "mail.example", "portvagt.data-dir", folder.toString()))
                .hasMessage("SPRING_MAIL_HOST is set, but PORTVAGT_MAIL_HOST is not.");
    }

    @Test
    void frees_the_data_folder_when_a_start_is_refused() {
        refusal("server.address", "0.0.0.0", "portvagt.data-dir", folder.toString());

        DataDirectory.open(folder).close();
    }

    @Test
    void ends_the_process_with_a_sentence_and_no_stack_trace() {
        try (PortvagtProcess portvagt =
                PortvagtProcess.start(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://localhost/portvagt"))) {
            assertThat(portvagt.awaitExit()).isEqualTo(1);
            assertThat(portvagt.output())
                    .contains("The database is not PostgreSQL")
                    .contains("Set SPRING_DATASOURCE_URL to jdbc:postgresql:")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void ends_the_process_with_a_sentence_when_a_number_makes_no_sense() {
        PreparedPostgres.copyInto(folder);
        try (PortvagtProcess portvagt = PortvagtProcess.start(
                Map.of("PORTVAGT_DATA_DIR", folder.toString(), "PORTVAGT_CONDITIONS_REMINDER_OFFICE_DAYS", "-1"))) {
            assertThat(portvagt.awaitExit()).isEqualTo(1);
            assertThat(portvagt.output())
                    .contains("PORTVAGT_CONDITIONS_REMINDER_OFFICE_DAYS must be a number from 0 to 250, but is -1.")
                    .doesNotContain("\tat ");
        }
    }

    private static String[] ownDatabase(String administrator, String password) {
        return new String[] {
            "spring.datasource.url", POSTGRESQL,
            "spring.datasource.username", "portvagt",
            "server.port", "0",
            "portvagt.admin.user", administrator,
            "portvagt.admin.password", password
        };
    }

    private static StartupRefusal refusal(String... settings) {
        String[] arguments = new String[settings.length / 2];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = "--" + settings[2 * i] + "=" + settings[2 * i + 1];
        }
        SpringApplication application = new SpringApplication(PortvagtApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        StartupRefusal refusal = catchThrowableOfType(StartupRefusal.class, () -> application.run(arguments));
        assertThat(refusal).as("the start was not refused").isNotNull();
        return refusal;
    }
}
