package dk.portvagt.engine.identity;

import dk.portvagt.documents.Logos;
import dk.portvagt.startup.StartupRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads the logos of the configured municipalities at startup, so that no document fails later for a missing logo. */
@Component
class MunicipalityLogos implements Logos {

    private static final String ON_THE_CLASSPATH = "classpath:";
    private static final int MOST_BYTES = 1_000_000;
    private static final List<Integer> PNG_SIGNATURE = List.of(0x89, 0x50, 0x4e, 0x47);

    private final Map<String, byte[]> logos = new HashMap<>();

    MunicipalityLogos(ConfiguredMunicipalities municipalities) {
        municipalities.all().stream()
                .filter(Municipality::hasLogo)
                .forEach(municipality -> logos.put(municipality.code(), png(municipality)));
    }

    @Override
    public Optional<byte[]> of(String municipality) {
        return Optional.ofNullable(logos.get(municipality)).map(byte[]::clone);
    }

    private static byte[] png(Municipality municipality) {
        try (InputStream file = resource(municipality.logo().strip()).getInputStream()) {
            byte[] png = file.readNBytes(MOST_BYTES + 1);
            if (png.length <= MOST_BYTES && isPng(png) && ImageIO.read(new ByteArrayInputStream(png)) != null) {
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

    private static boolean isPng(byte[] content) {
        for (int position = 0; position < PNG_SIGNATURE.size(); position++) {
            if (content.length <= position || (content[position] & 0xff) != PNG_SIGNATURE.get(position)) {
                return false;
            }
        }
        return true;
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
