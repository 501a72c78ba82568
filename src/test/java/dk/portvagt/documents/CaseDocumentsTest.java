package dk.portvagt.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.portvagt.PortvagtTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class CaseDocumentsTest {

    private static final AtomicInteger NEXT_CASE = new AtomicInteger(1);

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient database;

    @Test
    void are_accessible_by_the_standard() throws Exception {
        byte[] pdf = filed(usual());
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(AccessiblePdf.faults(filed(new CasePaper("984", number(), "Uden alt", List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void name_their_language_title_and_municipality() throws IOException {
        PDDocument pdf = read(filed(usual())).document();
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
        assertThat(pdf.getDocumentInformation().getTitle())
                .isEqualTo("Beslutningsoplæg til G2 Kravgate: Nyt omsorgssystem");
        assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ålbæk Kommune");
        assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                .isTrue();
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }

    @Test
    void are_tagged_with_headings_paragraphs_and_table_headers() throws IOException {
        Set<String> tags = new TreeSet<>();
        collect(read(filed(usual())).document().getDocumentCatalog().getStructureTreeRoot(), tags);
        assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
    }

    @Test
    void have_a_bookmark_for_each_heading_and_a_number_on_each_page() throws IOException {
        PrintedPdf pdf = read(filed(usual()));
        List<String> bookmarks = new ArrayList<>();
        for (PDOutlineItem item :
                pdf.document().getDocumentCatalog().getDocumentOutline().children()) {
            bookmarks.add(item.getTitle());
            assertThat(item.findDestinationPage(pdf.document())).isNotNull();
        }
        assertThat(bookmarks).containsExactly("Indstilling", "Økonomi");
        assertThat(pdf.text()).contains("Side 1 af 1", "Ålbæk Kommune · Beslutningsoplæg");
    }

    @Test
    void embed_their_fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : read(filed(usual())).document().getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
        assertThat(fonts).extracting(PDFont::getName).anyMatch(name -> name.contains("LiberationSans-Bold"));
    }

    @Test
    void carry_the_municipalitys_name_and_logo() throws Exception {
        PrintedPdf without = read(filed(usual()));
        assertThat(without.text()).contains("Ålbæk Kommune");
        assertThat(pictures(without)).isZero();

        byte[] logo = getClass().getResourceAsStream("/demo/lyngvig.png").readAllBytes();
        DocumentPrinter withLogo = new DocumentPrinter(
                new Letterheads(database, municipality -> Optional.of(logo)),
                new Templates(),
                new PdfRenderer(),
                Clock.systemUTC());
        CasePaper paper = usual();
        byte[] pdf = withLogo.print(
                DocumentSubject.ofCase(paper, DocumentKind.BUSINESS_CASE, ""),
                "Business case",
                1,
                Map.of("paper", paper, "chapters", Chapter.of(paper)));
        assertThat(pictures(read(pdf).picturesIn("logo"))).isOne();
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></body></html><h1>Godkendt",
                "<img src=\"http://localhost:1/x\"/>",
                "&lt;b&gt; &amp; &unknown; ]]> <!-- -->",
                "[[${T(java.lang.Runtime).getRuntime()}]] [(${7*7})] __${7*7}__ ${7*7} *{7*7} #{x} @{x}",
                "th:text=\"${7*7}\"",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>&y;"
            })
    void show_what_people_wrote_and_never_understand_it(String written) throws IOException {
        PrintedPdf pdf = read(filed(new CasePaper(
                "984",
                number(),
                written,
                List.of(written),
                List.of(new Section(
                        written, List.of(written), new Table(List.of(written), List.of(List.of(written))))))));
        String text = pdf.text().replaceAll("\\s+", "");
        String expected = written.replaceAll("\\s+", "");
        assertThat(text.split(java.util.regex.Pattern.quote(expected), -1)).hasSizeGreaterThan(5);
        assertThat(text).doesNotContain("[[49", "(49)");
        assertThat(pdf.document().getDocumentInformation().getTitle()).contains(written.substring(0, 6));
    }

    @Test
    void load_nothing_from_outside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            byte[] pdf = new PdfRenderer()
                    .render("<html lang=\"da\"><head><title>t</title><meta name=\"description\" content=\"d\"/>"
                            + "<link rel=\"stylesheet\" href=\"" + address + "a.css\"/>"
                            + "<style>@import url(" + address
                            + "b.css); body { font-family: 'Liberation Sans' } p { background: url(" + address
                            + "c.png) }</style>"
                            + "</head><body><p>Tekst</p><img alt=\"\" src=\"" + address + "d.png\"/>"
                            + "<img alt=\"\" src=\"file:///etc/hostname\"/></body></html>");
            assertThat(read(pdf).text()).contains("Tekst");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void survive_control_characters_emoji_and_letters_the_font_lacks() throws IOException {
        String odd =
                "A\u0000B\u0007C\u001b[31mD\ufffe e\u202Emoji \uD83D\uDE00 kinesisk 漢 a\u030A \uD800 æøå ÆØÅ é € – “”";
        String text = read(filed(new CasePaper(
                        "984", number(), "Sære tegn " + odd, List.of(), List.of(Section.of("Tekst", odd)))))
                .picturesIn("odd")
                .text();
        assertThat(text).contains("ABC[31mD", "emoji □ kinesisk □ å □ æøå ÆØÅ é € – “”");
    }

    @Test
    void go_on_over_as_many_pages_as_a_long_table_needs_and_repeat_its_headings() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 200)
                .mapToObj(row -> List.of("Række " + row, "Noget tekst om rækken", row + ".000 kr."))
                .toList();
        PrintedPdf pdf = read(filed(new CasePaper(
                        "984",
                        number(),
                        "Lang tabel",
                        List.of(),
                        List.of(Section.of("Tabel", new Table(List.of("Nummer", "Overskriften", "Beløb"), rows))))))
                .picturesIn("long-table");
        assertThat(pdf.pages()).isBetween(5, 12);
        assertThat(pdf.text()).contains("Række 1 ", "Række 200 ", "Side " + pdf.pages() + " af " + pdf.pages());
        assertThat(pdf.text().split("Overskriften")).hasSize(pdf.pages() + 1);
    }

    @Test
    void break_very_long_texts_and_words_without_losing_any_of_it() throws IOException {
        String word = "Uafbrudt".repeat(60);
        String text = "Et afsnit, der bliver ved. ".repeat(1500);
        PrintedPdf pdf = read(filed(new CasePaper(
                        "984", number(), "Lang tekst", List.of(), List.of(Section.of("Tekst", word, text)))))
                .picturesIn("long-text");
        assertThat(pdf.pages()).isGreaterThan(5);
        String read = pdf.text().replaceAll("\\s+", "");
        assertThat(read).contains(word);
        assertThat(read.split("afsnit", -1)).hasSize(1501);
    }

    @Test
    void are_versions_of_each_other_only_where_they_are_about_the_same() {
        CasePaper paper = usual();
        FiledDocument g1 = documents.fileDecisionPaper(paper, "G1", "G1 Idégate");
        FiledDocument g2 = documents.fileDecisionPaper(paper, "G2", "G2 Kravgate");
        FiledDocument report = documents.fileAnalysisReport(paper, "G2 Kravgate");
        assertThat(List.of(g1.version(), g2.version(), report.version())).containsExactly(1, 1, 1);
        assertThat(archive.ofCase(paper.caseNumber())).containsExactly(g1, g2, report);
    }

    private CasePaper usual() {
        return new CasePaper(
                "984",
                number(),
                "Nyt omsorgssystem",
                List.of("Forvaltning: Sundhed og Omsorg"),
                List.of(
                        Section.of("Indstilling", "Godkendes"),
                        Section.of(
                                "Økonomi",
                                new Table(List.of("År", "Beløb"), List.of(List.of("2026", "1.250.000 kr."))))));
    }

    /** A case of its own in a municipality of its own. */
    private String number() {
        database.sql("INSERT INTO portvagt.municipality VALUES ('984', 'Ålbæk Kommune') ON CONFLICT DO NOTHING")
                .update();
        return "984-2026-%04d".formatted(NEXT_CASE.getAndIncrement());
    }

    private byte[] filed(CasePaper paper) {
        return archive.content(
                documents.fileDecisionPaper(paper, "G2", "G2 Kravgate").id());
    }

    private static PrintedPdf read(byte[] pdf) {
        return new PrintedPdf(pdf);
    }

    private static long pictures(PrintedPdf pdf) throws IOException {
        long pictures = 0;
        for (PDPage page : pdf.document().getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject) {
                    pictures++;
                }
            }
        }
        return pictures;
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
