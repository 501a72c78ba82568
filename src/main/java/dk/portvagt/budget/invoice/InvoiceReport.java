package dk.portvagt.budget.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports the result of importing an invoice file.
 *
 * @param fileError why the file as a whole was not read, in Danish; null when it was read
 * @param booked number of invoices booked
 * @param alreadyBooked number of invoices and credit notes that had been booked or proposed before
 * @param proposed number of credit notes that now wait for a decision
 * @param refused the lines that were not booked, in the order of the file
 */
public record InvoiceReport(
        @Nullable String fileError, int booked, int alreadyBooked, int proposed, List<RefusedLine> refused) {

    /**
     * Describes a line of the file that was not booked.
     *
     * @param line number in the file, the header being line 1
     * @param reason in Danish
     */
    public record RefusedLine(long line, String reason) {}

    public InvoiceReport {
        refused = List.copyOf(refused);
    }

    static InvoiceReport unreadable(String reason) {
        return new InvoiceReport(reason, 0, 0, 0, List.of());
    }
}
