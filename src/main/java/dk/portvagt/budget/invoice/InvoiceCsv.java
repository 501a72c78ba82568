package dk.portvagt.budget.invoice;

import dk.portvagt.budget.invoice.InvoiceCorrection.Kind;
import dk.portvagt.budget.invoice.InvoiceCorrections.Checked;
import dk.portvagt.budget.invoice.InvoiceReport.RefusedLine;
import dk.portvagt.budget.invoice.InvoiceResult.AlreadyBooked;
import dk.portvagt.budget.invoice.InvoiceResult.Done;
import dk.portvagt.budget.invoice.InvoiceResult.Proposed;
import dk.portvagt.budget.invoice.InvoiceResult.Refused;
import dk.portvagt.text.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a file of invoices: semicolons, UTF-8, Danish headers. Its users find the description in
 * {@code docs/fakturaer.md}.
 *
 * <p>Every line is parsed and booked on its own. An invalid line, even one with an unclosed quote, does not affect
 * other invoices. A field can therefore not contain a line break.
 */
@Component
public class InvoiceCsv {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(';')
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final Invoices invoices;
    private final InvoiceCorrections corrections;
    private final CorrectionDesk desk;

    InvoiceCsv(Invoices invoices, InvoiceCorrections corrections, CorrectionDesk desk) {
        this.invoices = invoices;
        this.corrections = corrections;
        this.desk = desk;
    }

    /**
     * Books each valid invoice in its own transaction, asks for a decision on each valid credit note, and reports the
     * rest. Idempotent: importing the same file again books nothing.
     *
     * @param registeredBy user id
     * @throws IOException if the file cannot be read to its end
     */
    @Transactional(propagation = Propagation.NEVER)
    public InvoiceReport importFile(InputStream file, String municipality, String registeredBy) throws IOException {
        try {
            List<String> lines = InvoiceFile.lines(file);
            InvoiceLineReader reader = new InvoiceLineReader(InvoiceHeader.positions(header(lines.get(0))));
            return importLines(lines, reader, municipality, registeredBy);
        } catch (UnreadableFile e) {
            return InvoiceReport.unreadable(e.getMessage());
        }
    }

    private InvoiceReport importLines(
            List<String> lines, InvoiceLineReader reader, String municipality, String registeredBy) {
        int booked = 0;
        int alreadyBooked = 0;
        int proposed = 0;
        List<RefusedLine> refused = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (isEmpty(lines.get(i))) {
                continue;
            }
            InvoiceResult result = importLine(lines.get(i), reader, municipality, registeredBy);
            if (result instanceof Done) {
                booked++;
            } else if (result instanceof AlreadyBooked) {
                alreadyBooked++;
            } else if (result instanceof Proposed) {
                proposed++;
            } else if (result instanceof Refused no) {
                refused.add(new RefusedLine(i + 1, no.reason()));
            }
        }
        return new InvoiceReport(null, booked, alreadyBooked, proposed, refused);
    }

    private InvoiceResult importLine(String line, InvoiceLineReader reader, String municipality, String registeredBy) {
        try {
            CSVRecord fields = fields(line);
            Invoice document = reader.read(fields);
            Optional<String> credited = reader.credited(fields);
            return credited.isPresent()
                    ? propose(document, credited.get(), municipality, registeredBy)
                    : invoices.book(document, municipality, registeredBy);
        } catch (UnreadableInvoice e) {
            return new Refused(e.getMessage());
        }
    }

    private InvoiceResult propose(Invoice document, String credited, String municipality, String proposedBy) {
        InvoiceCorrection creditNote = new InvoiceCorrection(
                Kind.CREDIT_NOTE,
                document.cvr(),
                credited,
                document.invoiceNumber(),
                document.amount(),
                "Kreditnota %s til faktura %s, indlæst fra fil".formatted(document.invoiceNumber(), credited),
                proposedBy);
        if (corrections.isBooked(creditNote, municipality)) {
            return new AlreadyBooked("Kreditnotaen er allerede bogført.");
        }
        Outcome<Checked> checked = corrections.check(creditNote, municipality);
        if (checked instanceof Outcome.Refused<Checked> no) {
            return new Refused(no.reason());
        }
        String booked = checked.orThrow(IllegalStateException::new).caseNumber();
        if (!booked.equals(document.caseNumber())) {
            return new Refused("Faktura %s er bogført på sagen %s, ikke på %s."
                    .formatted(credited, booked, document.caseNumber()));
        }
        return desk.propose(creditNote, municipality)
                ? new Proposed()
                : new AlreadyBooked("Kreditnotaen venter allerede på en afgørelse.");
    }

    private static CSVRecord header(String line) throws UnreadableFile {
        try {
            return fields(line);
        } catch (UnreadableInvoice e) {
            throw new UnreadableFile("Filens første linje: " + e.getMessage());
        }
    }

    private static CSVRecord fields(String line) throws UnreadableInvoice {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            return parser.iterator().next();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableInvoice("Anførselstegnene passer ikke sammen.");
        }
    }

    /** Tells whether the line is empty; spreadsheets save unused rows as semicolons alone. */
    private static boolean isEmpty(String line) {
        return line.chars().allMatch(c -> c == ';' || Character.isWhitespace(c));
    }
}
