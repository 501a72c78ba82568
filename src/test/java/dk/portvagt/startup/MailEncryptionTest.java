package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.notification.ScriptedMailServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** With the settings of the configuration, against a server that speaks STARTTLS with a certificate of its own. */
class MailEncryptionTest {

    private static final String PASSWORD = "hemmelig";
    private static final String OURS = "ip:127.0.0.1";

    @TempDir
    private Path folder;

    private ScriptedMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sends_encrypted_to_a_server_that_is_known_by_its_certificate() throws Exception {
        KeyStore certificate = certificateOf(OURS);
        server.encryptsWith(showing(certificate));

        send(trusting(certificate));

        assertThat(server.mails()).isEqualTo(1);
    }

    @Test
    void sends_nothing_to_a_server_that_offers_no_encryption() throws Exception {
        SSLContext trusting = trusting(certificateOf(OURS));

        assertThatThrownBy(() -> send(trusting))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(server.mails()).isZero();
    }

    @Test
    void sends_nothing_to_a_server_whose_certificate_nobody_vouches_for() throws Exception {
        server.encryptsWith(showing(certificateOf(OURS)));

        assertThatThrownBy(() -> send(SSLContext.getDefault())).hasRootCauseInstanceOf(GeneralSecurityException.class);
        assertThat(server.mails()).isZero();
    }

    @Test
    void sends_nothing_to_a_server_with_the_certificate_of_another() throws Exception {
        KeyStore certificate = certificateOf("dns:elsewhere.example");
        server.encryptsWith(showing(certificate));
        SSLContext trusting = trusting(certificate);

        assertThatThrownBy(() -> send(trusting)).isInstanceOf(MailException.class);
        assertThat(server.mails()).isZero();
    }

    private void send(SSLContext trust) {
        MailServer configured = MailServer.of(new MockEnvironment()
                        .withProperty("portvagt.mail.host", "127.0.0.1")
                        .withProperty("portvagt.mail.port", String.valueOf(server.port()))
                        .withProperty("portvagt.mail.from", "it@lyngvig.example"))
                .orElseThrow();
        Properties properties = new Properties();
        configured
                .settings()
                .forEach((name, value) -> properties.put(name.replace("spring.mail.properties.", ""), value));
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setJavaMailProperties(properties);
        sender.setHost(configured.host());
        sender.setPort(configured.port());
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(configured.from());
        mail.setTo("anne@test.example");
        mail.setText("Tekst");
        sender.send(mail);
    }

    /** @param name what the certificate vouches for, as {@code keytool} writes it */
    private KeyStore certificateOf(String name) throws Exception {
        Path file = folder.resolve("mail.p12");
        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(ended).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLContext showing(KeyStore certificate) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(KeyStore certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", certificate.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
