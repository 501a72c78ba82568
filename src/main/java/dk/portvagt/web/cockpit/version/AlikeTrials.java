package dk.portvagt.web.cockpit.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What moving would do to many processes alike, as the page shows it.
 *
 * @param sentences where they would go on, or why they cannot be moved
 * @param cases the first of their case numbers
 */
public record AlikeTrials(boolean possible, List<String> sentences, long count, List<String> cases) {

    /** So many are named; the list case by case has the others, too. */
    static final int NAMED = 100;

    /** The outcomes of the trials: what cannot be moved first, for somebody has to do something about it. */
    static List<AlikeTrials> of(List<TrialRow> trials) {
        Map<List<String>, List<TrialRow>> alike = new LinkedHashMap<>();
        for (boolean possible : List.of(false, true)) {
            trials.stream()
                    .filter(trial -> trial.possible() == possible)
                    .forEach(trial -> alike.computeIfAbsent(trial.sentences(), sentences -> new ArrayList<>())
                            .add(trial));
        }
        return alike.entrySet().stream()
                .map(outcome -> of(outcome.getKey(), outcome.getValue()))
                .toList();
    }

    private static AlikeTrials of(List<String> sentences, List<TrialRow> trials) {
        return new AlikeTrials(
                trials.get(0).possible(),
                sentences,
                trials.size(),
                trials.stream().limit(NAMED).map(TrialRow::name).toList());
    }
}
