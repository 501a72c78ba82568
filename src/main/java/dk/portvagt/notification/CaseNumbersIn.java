package dk.portvagt.notification;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads from a mail which cases it is about: those of its own municipality that its subject names, else its text. */
final class CaseNumbersIn {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9-])[0-9]{3}-[0-9]{4}-[0-9]{4,9}(?![0-9-])");
    /** A mail that names more, as the list of an agenda, is about none of them alone. */
    private static final int MOST = 3;

    private CaseNumbersIn() {}

    /** Returns the numbers in the order in which they are named; none for a mail about many cases. */
    static List<String> of(Mail mail) {
        List<String> inSubject = in(mail.subject(), mail.municipality());
        List<String> found = inSubject.isEmpty() ? in(mail.text(), mail.municipality()) : inSubject;
        return found.size() > MOST ? List.of() : found;
    }

    private static List<String> in(String text, String municipality) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> number.startsWith(municipality + "-"))
                .distinct()
                .toList();
    }
}
