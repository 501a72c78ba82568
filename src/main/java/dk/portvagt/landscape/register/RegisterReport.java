package dk.portvagt.landscape.register;

import dk.portvagt.landscape.register.RegisterRow.Effect;
import dk.portvagt.text.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports what a file of the register holds and would do.
 *
 * @param fileError why the file as a whole cannot be read, in Danish; null when it was read
 * @param file which of the files it is; null when that is not clear
 * @param problems what to correct; nothing is read in while there are any
 * @param warnings what looks like a mistake and is read in all the same, in Danish
 * @param rows all rows without problems, in their order
 */
public record RegisterReport(
        @Nullable String fileError,
        @Nullable RegisterFile file,
        List<RowProblem> problems,
        List<RowProblem> warnings,
        List<RegisterRow> rows) {

    public RegisterReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
    }

    static RegisterReport unreadable(String reason) {
        return new RegisterReport(reason, null, List.of(), List.of(), List.of());
    }

    /** Tells whether the file may be read in as it is. */
    public boolean isReady() {
        return fileError == null && problems.isEmpty();
    }

    /** Counts the rows with this effect. */
    public long count(Effect effect) {
        return rows.stream().filter(row -> row.effect() == effect).count();
    }

    /** Counts the rows that are new. */
    public long fresh() {
        return count(Effect.NEW);
    }

    /** Counts the rows that change what is known. */
    public long changed() {
        return count(Effect.CHANGED);
    }

    /** Counts the rows that change nothing. */
    public long unchanged() {
        return count(Effect.UNCHANGED);
    }

    /** Returns the rows that change something. */
    public List<RegisterRow> effective() {
        return rows.stream().filter(row -> row.effect() != Effect.UNCHANGED).toList();
    }
}
