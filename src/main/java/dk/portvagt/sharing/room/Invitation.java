package dk.portvagt.sharing.room;

import dk.portvagt.text.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Describes an invitation as it was asked for.
 *
 * @param lead code of the municipality that invites
 * @param invited codes of the other municipalities
 */
public record Invitation(String lead, String subject, String area, LocalDate answerBy, List<String> invited) {

    private static final Pattern KLE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2})?)?");
    private static final int LONGEST_SUBJECT = 200;

    /** Checks what was typed; the first thing wrong is the answer. */
    Outcome<Set<String>> check(LocalDate today, Collection<String> known) {
        Set<String> others = new TreeSet<>(invited);
        others.remove(lead);
        List<String> unknown =
                others.stream().filter(code -> !known.contains(code)).toList();
        if (subject.isBlank() || subject.strip().length() > LONGEST_SUBJECT) {
            return Outcome.refused("Skriv, hvad der skal deles, med højst %d tegn.".formatted(LONGEST_SUBJECT));
        }
        if (!KLE.matcher(area.strip()).matches()) {
            return Outcome.refused("Skriv området som et KLE-nummer, for eksempel 27, 27.69 eller 27.69.04.");
        }
        if (!answerBy.isAfter(today) || answerBy.isAfter(today.plusYears(1))) {
            return Outcome.refused("Svarfristen skal være efter i dag og højst et år fremme.");
        }
        if (!unknown.isEmpty()) {
            return Outcome.refused("Kommunen %s findes ikke her: vælg blandt kommunerne på listen."
                    .formatted(String.join(", ", unknown)));
        }
        return others.isEmpty()
                ? Outcome.refused("Vælg mindst én anden kommune: alene er der intet at dele.")
                : Outcome.done(others);
    }
}
