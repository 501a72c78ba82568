package dk.portvagt.budget.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Reads the first line of an invoice file: the position of each column. */
final class InvoiceHeader {

    private static final Map<String, InvoiceColumn> KNOWN = Arrays.stream(InvoiceColumn.values())
            .collect(Collectors.toMap(column -> InvoiceColumn.key(column.header()), Function.identity()));

    private InvoiceHeader() {}

    /**
     * Returns the position of each column.
     *
     * @throws UnreadableFile if columns are missing, unknown or duplicated; the message names them
     */
    static Map<InvoiceColumn, Integer> positions(CSVRecord header) throws UnreadableFile {
        Map<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            InvoiceColumn column = KNOWN.get(InvoiceColumn.key(header.get(i)));
            if (column == null) {
                unknown.add("\"" + header.get(i).strip() + "\"");
            } else if (positions.put(column, i) != null) {
                repeated.add(column.header());
            }
        }
        List<String> missing = Arrays.stream(InvoiceColumn.values())
                .filter(column -> column.isRequired() && !positions.containsKey(column))
                .map(InvoiceColumn::header)
                .toList();
        refuse("mangler kolonnen", missing);
        refuse("har den ukendte kolonne", unknown);
        refuse("har flere gange kolonnen", repeated);
        return positions;
    }

    private static void refuse(String what, List<String> columns) throws UnreadableFile {
        if (!columns.isEmpty()) {
            throw new UnreadableFile("Filens første linje %s %s. Den skal have kolonnerne %s, adskilt af semikolon."
                    .formatted(what, String.join(", ", columns), String.join(", ", InvoiceColumn.headers())));
        }
    }
}
