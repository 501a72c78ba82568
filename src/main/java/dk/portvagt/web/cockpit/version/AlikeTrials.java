package dk.portvagt.web.cockpit.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes one outcome of a move for many processes, on the page.
 *
 * @param sentences the steps at which they would go on, or why they cannot be moved
 * @param cases the first of their case numbers
 */
public record AlikeTrials(boolean possible, List<String> sentences, long count, List<String> cases) {

    /** Limits the case numbers; the list of cases has the others, too. */
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
