package dk.portvagt.engine.identity;

import dk.portvagt.documents.Logos;
import dk.portvagt.startup.StartupRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the logos of the configured municipalities at startup, so that no document fails later for a missing logo.
 * Those of municipalities that administrators have added are in the database.
 */
@Component
class MunicipalityLogos implements Logos {

    private static final String ON_THE_CLASSPATH = "classpath:";

    private final Map<String, byte[]> logos = new HashMap<>();

    private final JdbcClient database;

    MunicipalityLogos(ConfiguredMunicipalities municipalities, JdbcClient database) {
        this.database = database;
        municipalities.all().stream()
                .filter(Municipality::hasLogo)
                .forEach(municipality -> logos.put(municipality.code(), png(municipality)));
    }

    @Override
    public Optional<byte[]> of(String municipality) {
        return Optional.ofNullable(logos.get(municipality)).map(byte[]::clone).or(() -> added(municipality));
    }

    private Optional<byte[]> added(String municipality) {
        return database.sql("""
                        SELECT logo FROM portvagt.added_municipality
                        WHERE municipality = :code AND logo IS NOT NULL""").param("code", municipality).query(byte[].class).optional();
    }

    private static byte[] png(Municipality municipality) {
        try (InputStream file = resource(municipality.logo().strip()).getInputStream()) {
            byte[] png = file.readNBytes(LogoFile.MOST_BYTES + 1);
            if (LogoFile.isUsable(png)) {
                return png;
            }
            throw refusal(municipality, null);
        } catch (IOException e) {
            throw refusal(municipality, e);
        }
    }

    private static Resource resource(String place) {
        return place.startsWith(ON_THE_CLASSPATH)
                ? new ClassPathResource(place.substring(ON_THE_CLASSPATH.length()))
                : new FileSystemResource(place);
    }

    private static StartupRefusal refusal(Municipality municipality, @Nullable IOException cause) {
        return new StartupRefusal(
                "The logo of municipality " + municipality.code() + ", '" + municipality.logo()
                        + "', cannot be read as a PNG picture of at most 1 MB.",
                "Set the logo of that municipality (PORTVAGT_MUNICIPALITIES_0_LOGO for the first) to the path of a PNG"
                        + " file, or leave it out.",
                cause);
    }
}
