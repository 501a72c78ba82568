package dk.portvagt.budget.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of an uploaded text file, within the limits. */
final class InvoiceFile {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_LINES = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InvoiceFile() {}

    /**
     * Returns the lines of the file.
     *
     * @throws UnreadableFile if it is empty, too large or not UTF-8
     */
    static List<String> lines(InputStream file) throws IOException, UnreadableFile {
        byte[] bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableFile("Filen er større end %d MB. Del den op i flere filer.".formatted(MAX_BYTES >> 20));
        }
        List<String> lines = decoded(bytes).lines().toList();
        if (lines.stream().allMatch(String::isBlank)) {
            throw new UnreadableFile("Filen er tom.");
        }
        if (lines.size() > MAX_LINES) {
            throw new UnreadableFile("Filen har flere end %d linjer. Del den op i flere filer.".formatted(MAX_LINES));
        }
        return lines;
    }

    private static String decoded(byte[] bytes) throws UnreadableFile {
        try {
            // A decoder of its own rejects bytes that String would silently replace.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("Filen er ikke gemt som UTF-8. I Excel: Gem som \"CSV UTF-8\".");
        }
    }
}
