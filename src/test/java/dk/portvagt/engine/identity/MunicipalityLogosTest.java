package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.startup.StartupRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@PortvagtTest
class MunicipalityLogosTest {

    @Autowired
    private JdbcClient database;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    private Path folder;

    @Test
    void are_read_from_a_file_or_from_the_classpath() throws IOException {
        byte[] png = getClass().getResourceAsStream("/demo/birkesoe.png").readAllBytes();
        Path file = Files.write(folder.resolve("logo.png"), png);
        assertThat(logos(file.toString()).of("903")).hasValue(png);
        assertThat(logos(" classpath:demo/birkesoe.png ").of("903")).hasValue(png);
    }

    @Test
    void are_left_out_where_none_is_configured() {
        assertThat(logos("").of("903")).isEmpty();
        assertThat(logos("classpath:demo/birkesoe.png").of("904")).isEmpty();
    }

    @Test
    void are_there_in_the_demo() {
        MockEnvironment demo = new MockEnvironment().withProperty("portvagt.demo", "true");
        MunicipalityLogos logos = new MunicipalityLogos(new ConfiguredMunicipalities(demo), database);
        assertThat(logos.of("901")).isPresent();
        assertThat(logos.of("902")).isPresent();
    }

    @Test
    void stop_the_start_with_one_sentence_when_they_cannot_be_read() throws IOException {
        assertRefused(folder.resolve("missing.png"));
        assertRefused(folder);
        assertRefused(Files.writeString(folder.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertRefused(Files.write(folder.resolve("broken.png"), SIGNATURE));
        assertRefused(Files.write(folder.resolve("empty.png"), new byte[0]));
        assertRefused(Files.write(folder.resolve("large.png"), new byte[1_000_001]));
    }

    private void assertRefused(Path logo) {
        assertThatThrownBy(() -> logos(logo.toString())).isInstanceOfSatisfying(StartupRefusal.class, refusal -> {
            assertThat(refusal)
                    .hasMessage("The logo of municipality 903, '" + logo
                            + "', cannot be read as a PNG picture of at most 1 MB.");
            assertThat(refusal.remedy()).contains("PORTVAGT_MUNICIPALITIES_0_LOGO");
        });
    }

    private MunicipalityLogos logos(String logo) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("portvagt.municipalities[0].code", "903")
                .withProperty("portvagt.municipalities[0].name", "Havnsø Kommune")
                .withProperty("portvagt.municipalities[0].logo", logo);
        return new MunicipalityLogos(new ConfiguredMunicipalities(environment), database);
    }
}
