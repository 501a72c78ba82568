package dk.portvagt.web.cockpit;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file that a Danish Excel opens as a table: semicolons, a byte order mark that tells it is UTF-8, a comma in the
 * amounts.
 */
public final class ExcelCsv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    // As they are, and as wide as the characters of East Asian scripts, which Excel takes for the same.
    private static final String BEGIN_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter printer;

    private ExcelCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    /** What is in the file, row by row. */
    @FunctionalInterface
    public interface Content {
        void writeTo(ExcelCsv file) throws IOException;
    }

    /** The file as something to save under that name; it is written while it is sent. */
    public static Response download(String fileName, Content content) {
        return Response.ok((StreamingOutput) output -> write(output, content))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(OutputStream output, Content content) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        content.writeTo(new ExcelCsv(printer));
        printer.flush();
    }

    /** Adds a row of what {@link #text}, {@link #amount} and the application itself wrote. */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    /** {@code 1250000,50}; empty when there is none. */
    public static String amount(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString().replace('.', ',');
    }

    /** A number that counts or names something; empty when there is none. */
    public static String number(Number number) {
        return number == null ? "" : number.toString();
    }

    /**
     * What somebody typed, so that a spreadsheet takes it for text: one that begins like a formula would be computed,
     * and can send what else is in the sheet to somebody (CSV injection). The apostrophe is Excel's own sign for text.
     */
    public static String text(String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        String visible = typed.stripLeading();
        boolean formula = !visible.isEmpty() && BEGIN_A_FORMULA.indexOf(visible.charAt(0)) >= 0;
        boolean control = "\t\r\n".indexOf(typed.charAt(0)) >= 0;
        return formula || control ? "'" + typed : typed;
    }
}
