package dk.portvagt.web.find;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.landscape.FoundCase;
import dk.portvagt.text.Containing;
import dk.portvagt.web.page.CaseAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a found case on the page, in Danish.
 *
 * @param state its phase, or how it ended
 * @param owner name of the system owner, of the requester where there is none yet
 * @param vendor null without a contract
 * @param reasons what of the case has the words that were searched for
 */
public record FoundRow(
        String address,
        String number,
        String title,
        String state,
        String owner,
        @Nullable String vendor,
        String reasons) {

    static FoundRow of(FoundCase found, List<String> words, Map<String, String> names) {
        String owner = found.systemOwner() == null ? null : names.get(found.systemOwner());
        String requester = names.get(found.requester());
        List<String> reasons = new ArrayList<>();
        add(reasons, words, found.number().toString(), "sagsnummeret");
        add(reasons, words, found.title(), "titlen");
        add(reasons, words, found.solution(), "løsningen " + found.solution());
        add(reasons, words, found.vendor(), "leverandøren");
        add(reasons, words, requester, "bestilleren " + requester);
        add(reasons, words, owner, "systemejeren " + owner);
        return new FoundRow(
                CaseAddress.of(found.number().toString()),
                found.number().toString(),
                found.title(),
                found.status() == CaseStatus.OPEN
                        ? found.phase().danishName()
                        : "Sagen er " + found.status().danishName(),
                owner == null ? requester + " (bestiller)" : owner,
                found.vendor(),
                String.join(", ", reasons));
    }

    private static void add(List<String> reasons, List<String> words, @Nullable String text, String reason) {
        if (text != null
                && words.stream().anyMatch(word -> Containing.folded(text).contains(Containing.folded(word)))) {
            reasons.add(reason);
        }
    }
}
