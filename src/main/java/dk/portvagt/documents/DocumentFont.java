package dk.portvagt.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Loads the font of all documents, embedded in each: Liberation Sans, regular and bold. */
final class DocumentFont {

    static final String FAMILY = "Liberation Sans";

    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    // A TrueType file begins with its list of tables.
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int IGNORED = tag("none");

    private static final byte[] REGULAR = read("/liberation/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = read("/liberation/LiberationSans-Bold.ttf");

    private final CmapLookup characters = characters();

    /** Checks whether the font can show this character. */
    boolean shows(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    void addTo(PdfRendererBuilder pdf) {
        pdf.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        pdf.useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
    }

    private static CmapLookup characters() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(REGULAR)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static byte[] read(String path) {
        try (InputStream file = DocumentFont.class.getResourceAsStream(path)) {
            return withoutSubstitutions(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renames the table of glyph substitutions, so that PDFBox does not read it.
     *
     * <p>In this font it only joins the tone letters of phonetic script (U+02E5 to U+02E9). PDFBox spends half the time
     * of a document searching for them.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(TABLE_COUNT);
        for (int entry = FIRST_TABLE; entry < FIRST_TABLE + count * TABLE_ENTRY; entry += TABLE_ENTRY) {
            if (tables.getInt(entry) == SUBSTITUTIONS) {
                tables.putInt(entry, IGNORED);
            }
        }
        return font;
    }
}
