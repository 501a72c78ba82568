package dk.portvagt.people;

import dk.portvagt.text.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports what taking in a file of people would do, or has done.
 *
 * @param fileError why the file as a whole cannot be read, in Danish; null when it was read
 * @param problems what to correct; nothing is taken in while there are any
 * @param fresh people whom the file creates
 * @param changed people whom the file changes, with the changes in Danish
 * @param unchanged how many people are as the file says already
 */
public record PersonReport(
        @Nullable String fileError,
        List<RowProblem> problems,
        List<WantedAccount> fresh,
        List<Change> changed,
        int unchanged) {

    public PersonReport {
        problems = List.copyOf(problems);
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
    }

    /** Describes what the file changes of a person. */
    public record Change(Account known, WantedAccount wanted, List<String> what) {}

    public static PersonReport unreadable(String reason) {
        return new PersonReport(reason, List.of(), List.of(), List.of(), 0);
    }

    /** Tells whether the file may be taken in as it is. */
    public boolean isReady() {
        return fileError == null && problems.isEmpty();
    }
}
