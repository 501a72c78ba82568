package dk.portvagt.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders XHTML as tagged PDF (PDF/UA). It reads nothing from outside the given text. */
@Component
class PdfRenderer {

    private static final String PRODUCER = "Portvagt";

    static {
        // The library's own logging writes to the console, past the application's log.
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final DocumentFont font = new DocumentFont();
    private final PrintableText printable = new PrintableText(font);

    byte[] render(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useUriResolver((base, uri) -> isLogo(uri) ? uri : null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> isLogo(uri), when);
        }
        font.addTo(builder);
        builder.withHtmlContent(printable.of(xhtml), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Allows only the letterhead's picture, which is part of the text itself. */
    private static boolean isLogo(@Nullable String uri) {
        return uri != null && uri.startsWith(Letterhead.LOGO);
    }
}
