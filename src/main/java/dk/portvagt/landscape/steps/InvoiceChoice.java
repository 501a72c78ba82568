package dk.portvagt.landscape.steps;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.invoice.PayableMoney.Payable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what pays an invoice, as a select sends it: {@code ACQUISITION/2026} in a case's own process, and
 * {@code 901-2026-0042/ACQUISITION/2026} where the case is chosen too.
 *
 * @param caseNumber null in a case's own process
 */
record InvoiceChoice(@Nullable String caseNumber, PoolLine line, int year) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(.+)/)?(ACQUISITION|OPERATION)/(\\d{4})");

    static InvoiceChoice of(Payable money, boolean withCase) {
        return new InvoiceChoice(withCase ? money.caseNumber() : null, money.line(), money.year());
    }

    /** @throws IllegalArgumentException if the text names nothing; the form offers only what exists */
    static InvoiceChoice parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("No line and year: " + text);
        }
        return new InvoiceChoice(
                written.group(1), PoolLine.valueOf(written.group(2)), Integer.parseInt(written.group(3)));
    }

    @Override
    public String toString() {
        return (caseNumber == null ? "" : caseNumber + "/") + line + "/" + year;
    }
}
