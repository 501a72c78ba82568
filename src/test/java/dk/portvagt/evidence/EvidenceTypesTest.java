package dk.portvagt.evidence;

import static dk.portvagt.evidence.SampleFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTypesTest {

    private final EvidenceTypes types = new EvidenceTypes();

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("rapport.pdf", SampleFiles.pdf("a"), EvidenceType.PDF),
                arguments("brev.docx", SampleFiles.office("wordprocessingml.document"), EvidenceType.DOCX),
                arguments("tal.xlsx", SampleFiles.office("spreadsheetml.sheet"), EvidenceType.XLSX),
                arguments("oplæg.pptx", SampleFiles.office("presentationml.presentation"), EvidenceType.PPTX),
                arguments("brev.odt", SampleFiles.openDocument("text"), EvidenceType.ODT),
                arguments("tal.ods", SampleFiles.openDocument("spreadsheet"), EvidenceType.ODS),
                arguments("skærm.png", hex("89504e470d0a1a0a0000000d49484452"), EvidenceType.PNG),
                arguments("foto.jpg", hex("ffd8ffe000104a46494600010100000100010000"), EvidenceType.JPEG),
                arguments("note.txt", bytes("Mødet gik godt, æøå."), EvidenceType.TXT),
                arguments("tal.csv", bytes("år;beløb\n2026;1.000"), EvidenceType.CSV),
                arguments(
                        "svar.eml",
                        bytes("From: a@b.example\r\nTo: c@d.example\r\nSubject: Svar\r\n\r\nHej"),
                        EvidenceType.EML));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void know_each_type_by_its_content(String name, byte[] content, EvidenceType type) {
        assertThat(types.of(name, content)).contains(type);
        assertThat(type.fits(name)).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("rapport.pdf", SampleFiles.html()),
                arguments("note.txt", SampleFiles.html()),
                arguments("svar.eml", SampleFiles.html()),
                arguments("svar.eml", bytes("Hej, det er ikke en mail")),
                arguments("rapport.pdf", bytes("<html>\n%PDF-1.7\n</html>")),
                arguments("rapport.pdf", bytes("\n\n%PDF-1.7\n")),
                arguments("tegning.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments("brev.docx", SampleFiles.wordWithMacros()),
                arguments("brev.docx", SampleFiles.zip("readme.txt", "Hej", false)),
                arguments("brev.docx", Arrays.copyOf(SampleFiles.office("wordprocessingml.document"), 40)),
                arguments("program.exe", hex("4d5a90000300000004000000ffff0000")),
                arguments("brev.doc", hex("d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900")),
                arguments("data.xml", bytes("<?xml version=\"1.0\"?><a/>")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void take_nothing_else_whatever_it_is_called(String name, byte[] content) {
        assertThat(types.of(name, content)).isEmpty();
    }

    @Test
    void do_not_let_a_picture_be_called_a_paper() {
        assertThat(EvidenceType.PNG.fits("skærm.pdf")).isFalse();
        assertThat(EvidenceType.PDF.fits("rapport.PDF")).isTrue();
        assertThat(EvidenceType.PDF.fits("rapport.pdf.exe")).isFalse();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
