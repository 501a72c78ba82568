package dk.portvagt.existing;

import dk.portvagt.acquisition.Offices;
import dk.portvagt.existing.ExistingSolution.Owner;
import dk.portvagt.text.RowProblem;
import dk.portvagt.text.SpreadsheetFile;
import dk.portvagt.text.UnreadableFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Reads a file of solutions and reports every row that has to be corrected. Changes nothing. */
@Component
public class SolutionCsv {

    /** A sender corrects some hundred problems at once; more of them fill a page that nobody reads. */
    private static final int MOST_PROBLEMS = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ExistingSolutions register;
    private final Offices offices;
    private final Staff staff;
    private final Clock clock;

    SolutionCsv(ExistingSolutions register, Offices offices, Staff staff, Clock clock) {
        this.register = register;
        this.offices = offices;
        this.staff = staff;
        this.clock = clock;
    }

    /** Returns the template: the headings, in a file that a Danish spreadsheet opens as a table. */
    public String template() {
        return BYTE_ORDER_MARK + SolutionColumn.headings() + "\r\n";
    }

    /** Reads the file and reports what it holds, for the person who sent it. */
    public SolutionReport read(byte[] file, String municipality) {
        try {
            return read(SpreadsheetFile.rows(file), municipality);
        } catch (UnreadableFile e) {
            return SolutionReport.unreadable(e.getMessage());
        }
    }

    /** Returns the text of a file that was read, to send it again. */
    public String text(byte[] file) {
        try {
            return SpreadsheetFile.text(file);
        } catch (UnreadableFile e) {
            return "";
        }
    }

    private SolutionReport read(List<CSVRecord> rows, String municipality) throws UnreadableFile {
        Map<SolutionColumn, Integer> positions = positions(rows.get(0));
        List<String> names = offices.on(municipality, LocalDate.now(clock));
        List<Owner> people = staff.of(municipality);
        List<RowProblem> problems = new ArrayList<>();
        List<ExistingSolution> solutions = new ArrayList<>();
        Map<String, Long> rowOf = new HashMap<>();
        for (CSVRecord record : rows.subList(1, rows.size())) {
            if (SpreadsheetFile.isEmpty(record)) {
                continue;
            }
            SolutionRow row = new SolutionRow(
                    record.getRecordNumber(),
                    column -> field(record, positions.get(column)),
                    LocalDate.now(clock),
                    names,
                    people);
            row.read().ifPresent(solutions::add);
            problems.addAll(row.problems());
            refuseRepeated(record, positions, rowOf, problems);
        }
        if (rowOf.isEmpty()) {
            throw new UnreadableFile("Filen har kun overskrifter. Skriv en løsning i hver række.");
        }
        return new SolutionReport(
                null,
                problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)),
                solutions,
                register.known(municipality, solutions));
    }

    private static void refuseRepeated(
            CSVRecord record,
            Map<SolutionColumn, Integer> positions,
            Map<String, Long> rowOf,
            List<RowProblem> problems) {
        String key = field(record, positions.get(SolutionColumn.KEY)).strip().toLowerCase(Locale.ROOT);
        Long before = rowOf.putIfAbsent(key, record.getRecordNumber());
        if (before != null && !key.isEmpty()) {
            problems.add(new RowProblem(
                    record.getRecordNumber(),
                    SolutionColumn.KEY.header(),
                    "Nøglen står også i række %d. Hver løsning har sin egen.".formatted(before)));
        }
    }

    private static String field(CSVRecord record, Integer position) {
        return position == null || position >= record.size() ? "" : record.get(position);
    }

    private static Map<SolutionColumn, Integer> positions(CSVRecord headings) throws UnreadableFile {
        Map<SolutionColumn, Integer> positions = new EnumMap<>(SolutionColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            if (heading.isEmpty()) {
                continue;
            }
            SolutionColumn column = SolutionColumn.of(heading)
                    .orElseThrow(() -> new UnreadableFile(
                            "Kolonnen \"%s\" kendes ikke. Slet den, eller brug skabelonens overskrifter: %s."
                                    .formatted(heading, SolutionColumn.headings())));
            if (positions.put(column, i) != null) {
                throw new UnreadableFile("Kolonnen %s står der to gange.".formatted(column.header()));
            }
        }
        List<SolutionColumn> missing = SolutionColumn.required().stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "Filens første række mangler %s. Brug skabelonen, og adskil felterne med semikolon."
                            .formatted(
                                    missing.stream().map(SolutionColumn::header).collect(Collectors.joining(", "))));
        }
        return positions;
    }
}
