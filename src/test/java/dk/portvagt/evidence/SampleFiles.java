package dk.portvagt.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type, and of some that are none. */
public final class SampleFiles {

    private SampleFiles() {}

    /** @param text makes it different from others */
    public static byte[] pdf(String text) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF");
    }

    public static byte[] html() {
        return bytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    /** @param kind as in {@code wordprocessingml.document} */
    static byte[] office(String kind) {
        return officeOf("application/vnd.openxmlformats-officedocument." + kind + ".main+xml");
    }

    static byte[] wordWithMacros() {
        return officeOf("application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    private static byte[] officeOf(String mainPart) {
        return zip("[Content_Types].xml", "<Types><Override ContentType=\"" + mainPart + "\"/></Types>", false);
    }

    /** @param kind as in {@code text} */
    static byte[] openDocument(String kind) {
        return zip("mimetype", "application/vnd.oasis.opendocument." + kind, true);
    }

    static byte[] zip(String name, String content, boolean stored) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry(name);
            if (stored) {
                CRC32 crc = new CRC32();
                crc.update(bytes(content));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes(content).length);
                entry.setCrc(crc.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(bytes(content));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
