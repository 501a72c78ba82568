package dk.portvagt.people.steps;

import dk.portvagt.engine.identity.Roles;
import dk.portvagt.people.Account;
import dk.portvagt.people.PersonCsv;
import dk.portvagt.people.PersonReport;
import dk.portvagt.people.PersonReport.Change;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.RowProblem;
import dk.portvagt.text.SpreadsheetFile;
import dk.portvagt.text.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes in files of people, as the administrator behind the request. A file creates and changes, it takes nobody away;
 * the same file twice changes nothing.
 */
@Component
public class PersonFiles {

    /** Somebody corrects some hundred problems at once; more of them fill a page that nobody reads. */
    private static final int MOST_PROBLEMS = 200;

    private static final String REASON = "Indlæst fra fil";

    private final Accounts accounts;
    private final AccountCheck check;
    private final AccountWriter writer;
    private final Roles roles;
    private final WholeAct whole;

    PersonFiles(Accounts accounts, AccountCheck check, AccountWriter writer, Roles roles, WholeAct whole) {
        this.accounts = accounts;
        this.check = check;
        this.writer = writer;
        this.roles = roles;
        this.whole = whole;
    }

    /** Reports what the file would do. Changes nothing. */
    public PersonReport read(byte[] file) {
        try {
            return report(PersonCsv.read(file, roleNames()));
        } catch (UnreadableFile e) {
            return PersonReport.unreadable(e.getMessage());
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

    /**
     * Takes the people of a report in: all of them or none.
     *
     * @return the secrets of the links by which the new ones choose their passwords, by user id
     */
    public Outcome<Map<String, String>> takeIn(PersonReport report) {
        return whole.of(() -> {
            report.changed().forEach(change -> writer.change(change.known().content(), change.wanted(), REASON));
            Map<String, String> secrets = new LinkedHashMap<>();
            report.fresh().forEach(account -> secrets.put(account.userId(), writer.create(account, REASON)));
            return secrets;
        });
    }

    private PersonReport report(PersonCsv file) {
        Map<String, Account> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        accounts.all().forEach(account -> known.put(account.userId(), account));
        List<RowProblem> problems = new ArrayList<>(file.problems());
        List<WantedAccount> fresh = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int unchanged = 0;
        for (PersonCsv.Row row : file.rows()) {
            Account before = known.get(row.account().userId());
            WantedAccount wanted =
                    before == null ? row.account() : row.account().of(before.userId());
            if (before != null && before.content().equals(wanted)) {
                unchanged++;
                continue;
            }
            check.faults(wanted, before)
                    .forEach(fault -> problems.add(
                            new RowProblem(row.number(), fault.column().header(), fault.reason())));
            if (before == null) {
                fresh.add(wanted);
            } else {
                changed.add(new Change(before, wanted, writer.differences(before.content(), wanted)));
            }
        }
        return new PersonReport(
                null, problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)), fresh, changed, unchanged);
    }

    /** Returns the group ids by what people write: the role's name or the id itself. */
    private Map<String, String> roleNames() {
        Map<String, String> ids = new HashMap<>(accounts.groupNames().keySet().stream()
                .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), Function.identity())));
        roles.names().forEach((id, name) -> ids.put(name.toLowerCase(Locale.forLanguageTag("da")), id));
        return ids;
    }
}
