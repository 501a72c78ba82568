package dk.portvagt.sharing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every single answer that would change a verdict, by asking again with each value of each input. Between two
 * numbers that a column of the table names, all values are alike: those numbers and their neighbours stand for all, so
 * the result is exact as long as the conditions compare with numbers.
 */
public final class Sensitivity {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Map<ReadinessInput, NavigableSet<Integer>> values = new EnumMap<>(ReadinessInput.class);

    /** @param conditions returns what the table's rules ask of an input, one text for each rule */
    public Sensitivity(Function<ReadinessInput, List<String>> conditions) {
        for (ReadinessInput input : ReadinessInput.values()) {
            values.put(input, values(input, conditions.apply(input)));
        }
    }

    private static NavigableSet<Integer> values(ReadinessInput input, List<String> conditions) {
        NavigableSet<Integer> found = new TreeSet<>(List.of(0, input.highest()));
        if (input.isOwnership()) {
            found.addAll(List.of(1, 2));
        }
        for (String condition : conditions) {
            Matcher numbers = NUMBER.matcher(condition);
            while (numbers.find()) {
                int number = (int) Double.parseDouble(numbers.group());
                found.addAll(List.of(number - 1, number, number + 1));
            }
        }
        found.removeIf(value -> value < 0 || value > input.highest());
        return found;
    }

    /** Returns how many times {@link #flips} asks at most. */
    public int questions() {
        return values.values().stream().mapToInt(SortedSet::size).sum();
    }

    /**
     * Returns the flips of one municipality in one area: for each input and each other verdict the nearest higher and
     * the nearest lower value; where the answer is missing, the lowest value.
     *
     * @param ask gives the verdict of other answers
     */
    public List<Flip> flips(ReadinessAnswers answers, Function<ReadinessAnswers, Verdict> ask) {
        Verdict now = ask.apply(answers);
        List<Flip> flips = new ArrayList<>();
        values.forEach((input, candidates) -> {
            Integer from = answers.values().get(input);
            List<SortedSet<Integer>> directions = from == null
                    ? List.of(candidates)
                    : List.of(candidates.headSet(from, false).descendingSet(), candidates.tailSet(from, false));
            for (SortedSet<Integer> values : directions) {
                Set<Verdict> found = EnumSet.of(now);
                for (int value : values) {
                    Verdict verdict = ask.apply(answers.with(input, value));
                    if (found.add(verdict)) {
                        flips.add(new Flip(input, from, value, verdict));
                    }
                }
            }
        });
        return flips;
    }
}
