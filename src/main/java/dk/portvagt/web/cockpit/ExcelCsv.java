package dk.portvagt.web.cockpit;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file that a Danish Excel opens as a table. It has semicolons, a byte order mark that marks UTF-8, and commas
 * in the amounts.
 */
public final class ExcelCsv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    // As they are, and in the full width of East Asian scripts, which Excel treats alike.
    private static final String BEGIN_A_FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter printer;

    private ExcelCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Writes the content of the file, row by row. */
    @FunctionalInterface
    public interface Content {
        void writeTo(ExcelCsv file) throws IOException;
    }

    /** Offers the file for saving under that name; it is streamed while it is written. */
    public static Response download(String fileName, Content content) {
        return Response.ok((StreamingOutput) output -> write(output, content))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Returns the file as a whole, for a page of ours. */
    public static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, content);
        return file.toByteArray();
    }

    private static void write(OutputStream output, Content content) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        content.writeTo(new ExcelCsv(printer));
        printer.flush();
    }

    /** Adds a row. Its cells must come from {@link #text}, {@link #amount} or the application itself. */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    /** Formats {@code 1250000,50}; empty for null. */
    public static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString().replace('.', ',');
    }

    /** Formats a count or an identifying number; empty for null. */
    public static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    /**
     * Escapes a person's input so that a spreadsheet treats it as text. A spreadsheet would compute input that begins
     * like a formula, which can send other cells to a stranger (CSV injection). The apostrophe is Excel's own mark for
     * text.
     */
    public static String text(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        String visible = typed.stripLeading();
        boolean formula = !visible.isEmpty() && BEGIN_A_FORMULA.indexOf(visible.charAt(0)) >= 0;
        boolean control = "\t\r\n".indexOf(typed.charAt(0)) >= 0;
        return formula || control ? "'" + typed : typed;
    }
}
