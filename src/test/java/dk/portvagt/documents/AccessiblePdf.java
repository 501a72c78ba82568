package dk.portvagt.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What a machine can check of ISO 14289-1 (PDF/UA-1): tags, language, title, fonts, alternative texts and so on. */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** What the document does against the standard; empty when it conforms. */
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            return Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(TestAssertion::toString)
                    .toList();
        }
    }
}
