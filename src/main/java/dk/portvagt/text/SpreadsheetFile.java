package dk.portvagt.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a file as a Danish spreadsheet saves them: semicolons, UTF-8 or Windows-1252. */
public final class SpreadsheetFile {

    public static final int MAX_BYTES = 1024 * 1024;
    public static final int MAX_ROWS = 2_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Keeps empty rows, so that the numbers of the records are those of the spreadsheet's rows. */
    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private SpreadsheetFile() {}

    /**
     * Returns all rows with the headings, those without content included.
     *
     * @throws UnreadableFile if the file is empty, too large, no text, or has quotes that do not match
     */
    public static List<CSVRecord> rows(byte[] file) throws UnreadableFile {
        if (file.length > MAX_BYTES) {
            throw new UnreadableFile("Filen er større end %d MB. Del den op i flere filer.".formatted(MAX_BYTES >> 20));
        }
        List<CSVRecord> rows = parsed(text(file));
        if (rows.stream().allMatch(SpreadsheetFile::isEmpty)) {
            throw new UnreadableFile("Filen er tom.");
        }
        if (rows.size() > MAX_ROWS + 1) {
            throw new UnreadableFile("Filen har flere end %s rækker. Del den op i flere filer.".formatted("2.000"));
        }
        return rows;
    }

    /** Tells whether the row has no content; spreadsheets save unused rows as semicolons alone. */
    public static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** Returns the text of the file: as UTF-8, or else as Windows-1252, which a Danish Excel saves by default. */
    public static String text(byte[] file) throws UnreadableFile {
        if (begins(file, 'P', 'K') || begins(file, 0xD0, 0xCF)) {
            throw new UnreadableFile(
                    "Filen er et regneark. Gem det som CSV: i Excel Gem som, \"CSV UTF-8 (semikolonsepareret)\".");
        }
        String text = decoded(file);
        if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF) || text.indexOf('\0') >= 0) {
            throw new UnreadableFile(
                    "Filen er ikke gemt som UTF-8 eller Windows-1252. I Excel: Gem som \"CSV UTF-8\".");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static String decoded(byte[] file) {
        try {
            // A decoder of its own rejects bytes that String would silently replace.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static List<CSVRecord> parsed(String text) throws UnreadableFile {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("Anførselstegnene i filen passer ikke sammen: der mangler et, eller der er et for"
                    + " meget. Find dem i regnearket, og gem filen igen.");
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
