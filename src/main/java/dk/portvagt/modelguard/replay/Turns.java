package dk.portvagt.modelguard.replay;

import dk.portvagt.modelguard.replay.Replay.Turn;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the turns of a replay: cases that turn off at the same place in the same way are one turn. */
final class Turns {

    private final Map<Way, SortedSet<String>> turns = new LinkedHashMap<>();

    void add(String where, String before, String after, String caseNumber) {
        turns.computeIfAbsent(new Way(where, before, after), way -> new TreeSet<>())
                .add(caseNumber);
    }

    List<Turn> all() {
        return turns.entrySet().stream()
                .map(turn -> new Turn(
                        turn.getKey().where(),
                        turn.getKey().before(),
                        turn.getKey().after(),
                        List.copyOf(turn.getValue())))
                .sorted(Comparator.comparing((Turn turn) -> turn.cases().size()).reversed())
                .toList();
    }

    /** Returns the number of cases that turn off anywhere. */
    int cases() {
        return (int)
                turns.values().stream().flatMap(Collection::stream).distinct().count();
    }

    private record Way(String where, String before, String after) {}
}
