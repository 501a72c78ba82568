package dk.portvagt.people;

import dk.portvagt.text.RowProblem;
import dk.portvagt.text.SpreadsheetFile;
import dk.portvagt.text.UnreadableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a file of people as accounts that are wanted. Whether each may be is decided elsewhere. */
public final class PersonCsv {

    /** A spreadsheet marks text that begins like a formula by it; our own file does too. */
    private static final String MARK_OF_TEXT = "'";

    private final List<Row> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private PersonCsv() {}

    /**
     * Describes a row.
     *
     * @param number in the spreadsheet, the headings being row 1
     */
    public record Row(long number, WantedAccount account) {}

    /**
     * Reads the file.
     *
     * @param roleNames group ids by the names that people write, in small letters
     * @throws UnreadableFile if it cannot be read as a list of people at all
     */
    public static PersonCsv read(byte[] file, Map<String, String> roleNames) throws UnreadableFile {
        List<CSVRecord> records = SpreadsheetFile.rows(file);
        Map<PersonColumn, Integer> positions = positions(records.get(0));
        PersonCsv read = new PersonCsv();
        Map<String, Long> rowOf = new HashMap<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            if (!SpreadsheetFile.isEmpty(record)) {
                read.add(record, positions, roleNames, rowOf);
            }
        }
        if (read.rows.isEmpty()) {
            throw new UnreadableFile("Filen har kun overskrifter. Skriv en person i hver række.");
        }
        return read;
    }

    /** Returns the rows in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Returns what cannot be read in them. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    private void add(
            CSVRecord record,
            Map<PersonColumn, Integer> positions,
            Map<String, String> roleNames,
            Map<String, Long> rowOf) {
        long number = record.getRecordNumber();
        String user = field(record, positions, PersonColumn.USER);
        List<String> roles = new ArrayList<>();
        items(field(record, positions, PersonColumn.ROLES)).forEach(name -> {
            String role = roleNames.get(name.toLowerCase(Locale.forLanguageTag("da")));
            if (role == null) {
                problems.add(new RowProblem(
                        number,
                        PersonColumn.ROLES.header(),
                        "“%s” er ikke en rolle. Skriv navnet, som det står på siden Personer.".formatted(name)));
            } else {
                roles.add(role);
            }
        });
        Long before = rowOf.putIfAbsent(user.toLowerCase(Locale.ROOT), number);
        if (before != null && !user.isEmpty()) {
            problems.add(new RowProblem(
                    number,
                    PersonColumn.USER.header(),
                    "Brugernavnet står også i række %d. Skriv personen én gang, med alle roller.".formatted(before)));
        }
        rows.add(new Row(
                number,
                new WantedAccount(
                        user,
                        field(record, positions, PersonColumn.FIRST_NAME),
                        field(record, positions, PersonColumn.LAST_NAME),
                        field(record, positions, PersonColumn.MAIL),
                        roles,
                        items(field(record, positions, PersonColumn.MUNICIPALITY))
                                .toList())));
    }

    private static Stream<String> items(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }

    private static String field(CSVRecord record, Map<PersonColumn, Integer> positions, PersonColumn column) {
        int position = positions.get(column);
        String field = position >= record.size() ? "" : record.get(position).strip();
        return field.startsWith(MARK_OF_TEXT) ? field.substring(MARK_OF_TEXT.length()) : field;
    }

    private static Map<PersonColumn, Integer> positions(CSVRecord headings) throws UnreadableFile {
        Map<PersonColumn, Integer> positions = new EnumMap<>(PersonColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            if (heading.isEmpty()) {
                continue;
            }
            PersonColumn column = PersonColumn.of(heading)
                    .orElseThrow(() -> new UnreadableFile(
                            "Kolonnen “%s” kendes ikke. Kolonnerne er %s.".formatted(heading, PersonColumn.listed())));
            if (positions.put(column, i) != null) {
                throw new UnreadableFile("Kolonnen %s står der to gange.".formatted(column.header()));
            }
        }
        if (positions.size() < PersonColumn.values().length) {
            throw new UnreadableFile("Filens første række skal have kolonnerne %s, adskilt af semikolon."
                    .formatted(PersonColumn.listed()));
        }
        return positions;
    }
}
