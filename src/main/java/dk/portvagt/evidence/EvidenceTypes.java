package dk.portvagt.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.springframework.stereotype.Component;

/**
 * Detects a file's type from its content.
 *
 * <p>The name only decides between types that look alike: a text can be a table or a mail.
 */
@Component
class EvidenceTypes {

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MAIL_BEGINS = Pattern.compile("\\A[A-Za-z][A-Za-z0-9-]*:[ \t\r\n].*", Pattern.DOTALL);

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** Detects the type; empty for a type that is not allowed. */
    Optional<EvidenceType> of(String name, byte[] content) {
        String detected = detected(content);
        return switch (detected) {
            // A mark that comes later has foreign content in front of it.
            case "application/pdf" -> only(EvidenceType.PDF, startsWith(content, PDF_BEGINS));
            case "text/plain" -> ofText(name, content);
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.typeOf(content);
            case "message/rfc822" -> only(EvidenceType.EML, true);
            default ->
                Stream.of(EvidenceType.PNG, EvidenceType.JPEG, EvidenceType.ODT, EvidenceType.ODS)
                        .filter(type -> type.mediaType().equals(detected))
                        .findFirst();
        };
    }

    private static Optional<EvidenceType> ofText(String name, byte[] content) {
        if (EvidenceType.EML.fits(name)) {
            String text = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
            return only(EvidenceType.EML, MAIL_BEGINS.matcher(text).matches());
        }
        return only(EvidenceType.CSV.fits(name) ? EvidenceType.CSV : EvidenceType.TXT, true);
    }

    private String detected(byte[] content) {
        try (TikaInputStream bytes = TikaInputStream.get(content)) {
            return known.detect(bytes, new Metadata(), new ParseContext())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static Optional<EvidenceType> only(EvidenceType type, boolean when) {
        return when ? Optional.of(type) : Optional.empty();
    }
}
