package dk.portvagt.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of all documents, embedded in each: Liberation Sans, regular and bold. */
final class DocumentFont {

    static final String FAMILY = "Liberation Sans";

    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private final CmapLookup characters = characters();

    /** Whether the font can show this character. */
    boolean shows(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    void addTo(PdfRendererBuilder pdf) {
        pdf.useFont(() -> file(REGULAR), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        pdf.useFont(() -> file(BOLD), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
    }

    private static CmapLookup characters() {
        try (InputStream file = file(REGULAR)) {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(file.readAllBytes()))
                    .getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String path) {
        return DocumentFont.class.getResourceAsStream(path);
    }
}
