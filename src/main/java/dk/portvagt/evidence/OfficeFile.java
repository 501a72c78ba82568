package dk.portvagt.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells Word, Excel and PowerPoint from other archives by the declared type of the main part.
 *
 * <p>Files with macros declare another type, so they match none of these. Only the list of contents and one bounded
 * part are unpacked.
 */
final class OfficeFile {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final int MOST_OF_CONTENTS = 1_000_000;

    private OfficeFile() {}

    static Optional<EvidenceType> typeOf(byte[] content) {
        try {
            Path file = Files.createTempFile("evidence", ".zip");
            try {
                Files.write(file, content);
                return typeOf(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<EvidenceType> typeOf(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ZipEntry entry = archive.getEntry(CONTENTS);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream part = archive.getInputStream(entry)) {
                String contents = new String(part.readNBytes(MOST_OF_CONTENTS), StandardCharsets.UTF_8);
                return Stream.of(EvidenceType.DOCX, EvidenceType.XLSX, EvidenceType.PPTX)
                        .filter(type -> contents.contains("\"" + type.mediaType() + ".main+xml\""))
                        .findFirst();
            }
        } catch (ZipException e) {
            // A damaged archive, or a file that only begins like one.
            return Optional.empty();
        }
    }
}
