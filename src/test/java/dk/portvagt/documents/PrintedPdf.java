package dk.portvagt.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its readers get it: text to select, pages to look at. */
public final class PrintedPdf {

    private static final Path PICTURES = Path.of("target", "documents");
    private static final int DOTS_PER_INCH = 70;

    private final PDDocument document;

    public PrintedPdf(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a picture of each page in {@code target/documents}, for people to look at. */
    public PrintedPdf picturesIn(String name) throws IOException {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage picture = renderer.renderImageWithDPI(page, DOTS_PER_INCH);
            ImageIO.write(
                    picture,
                    "png",
                    PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
        document.save(PICTURES.resolve(name + ".pdf").toFile());
        return this;
    }

    public PDDocument document() {
        return document;
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    public String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }
}
