package dk.portvagt.landscape.register;

import dk.portvagt.text.RowProblem;
import dk.portvagt.text.SpreadsheetFile;
import dk.portvagt.text.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register from files: first what a file would do, then all of it or nothing. */
@Service
public class RegisterFiles {

    /** A sender corrects some hundred problems at once; more of them fill a page that nobody reads. */
    private static final int MOST_PROBLEMS = 200;

    private final Register register;
    private final JdbcClient database;

    RegisterFiles(Register register, JdbcClient database) {
        this.register = register;
        this.database = database;
    }

    /** Reports what the file would do. Changes nothing. */
    @Transactional(readOnly = true)
    public RegisterReport check(byte[] file, String municipality) {
        try {
            return read(SpreadsheetFile.rows(file), municipality);
        } catch (UnreadableFile e) {
            return RegisterReport.unreadable(e.getMessage());
        }
    }

    /**
     * Reads the file in unless something in it has to be corrected. Idempotent: a file that was read in changes nothing
     * again.
     */
    @Transactional
    public RegisterReport readIn(byte[] file, String municipality) {
        // Of two who read files in at once, the second sees what the first has changed.
        database.sql("SELECT pg_advisory_xact_lock(742067, :municipality)")
                .param("municipality", Integer.parseInt(municipality))
                .query((row, number) -> true)
                .single();
        RegisterReport report = check(file, municipality);
        if (report.isReady()) {
            report.effective().forEach(this::note);
        }
        return report;
    }

    /** Returns the register as the rows of a file, the headings first; texts are as they were typed. */
    public List<List<String>> export(RegisterFile file, String municipality) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(file.headings());
        Known known = Known.of(register, municipality);
        switch (file) {
            case SOLUTIONS -> known.solutions().forEach(solution -> rows.add(RegisterRows.solution(solution)));
            case CONTRACTS ->
                known.solutions().stream()
                        .filter(KnownSolution::hasContract)
                        .forEach(solution -> rows.add(RegisterRows.contract(solution)));
            case INTEGRATIONS ->
                known.integrations().forEach(integration -> rows.add(RegisterRows.integration(integration, known)));
            default -> throw new IllegalArgumentException(file.name());
        }
        return rows;
    }

    private void note(RegisterRow row) {
        if (row.system() == null) {
            register.note(row.solution(), row.facts());
        } else {
            register.note(row.solution(), row.system(), row.target(), row.facts());
        }
    }

    private RegisterReport read(List<CSVRecord> rows, String municipality) throws UnreadableFile {
        List<String> headings = rows.get(0).stream().map(String::strip).toList();
        RegisterFile file = RegisterFile.ofHeadings(
                        headings.stream().filter(heading -> !heading.isEmpty()).toList())
                .orElseThrow(() -> new UnreadableFile(
                        "Overskrifterne passer ikke til en af de tre filer. Hent filen her på siden, og ret i den."));
        Map<String, Integer> positions = positions(file, headings);
        RegisterRows reader = new RegisterRows(file, Known.of(register, municipality));
        boolean any = false;
        for (CSVRecord record : rows.subList(1, rows.size())) {
            if (!SpreadsheetFile.isEmpty(record)) {
                any = true;
                reader.read(record.getRecordNumber(), heading -> {
                    Integer position = positions.get(heading);
                    return position == null || position >= record.size() ? "" : record.get(position);
                });
            }
        }
        if (!any) {
            throw new UnreadableFile("Filen har kun overskrifter. Hent filen her på siden, og ret i den.");
        }
        List<RowProblem> problems = reader.problems();
        return new RegisterReport(
                null,
                file,
                problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)),
                reader.warnings(),
                reader.rows());
    }

    private static Map<String, Integer> positions(RegisterFile file, List<String> headings) throws UnreadableFile {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String typed = headings.get(i);
            String heading = file.headings().stream()
                    .filter(own -> RegisterFile.same(own, typed))
                    .findFirst()
                    .orElse("");
            if (!heading.isEmpty() && positions.put(heading, i) != null) {
                throw new UnreadableFile("Kolonnen %s står der to gange.".formatted(heading));
            }
        }
        return positions;
    }
}
