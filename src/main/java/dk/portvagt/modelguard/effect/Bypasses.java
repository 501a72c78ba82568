package dk.portvagt.modelguard.effect;

import dk.portvagt.acquisition.Track;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/**
 * Tells which calls, steps and answers on the way to a phase or a booking a new version of a process lets a case pass
 * by. A case on each track is followed by itself as well: a gate that small cases have always skipped still stands
 * before all others.
 */
final class Bypasses {

    private final ProcessModel running;
    private final ProcessModel process;
    private final Paths before;
    private final Paths after;
    private final Map<String, BaseElement> targets;
    private final Map<String, BaseElement> guards;
    private final Set<String> starts;

    Bypasses(ProcessModel running, ProcessModel process, Stream<FlowNode> bookings) {
        this.running = running;
        this.process = process;
        this.before = new Paths(running);
        this.after = new Paths(process);
        Parts parts = before.parts();
        this.targets = parts.keyed(Stream.concat(running.all(CallActivity.class), bookings));
        this.guards = parts.keyed(Stream.of(
                        running.all(CallActivity.class),
                        running.all(Task.class),
                        running.all(SequenceFlow.class).filter(flow -> parts.isChoice(flow.getSource())))
                .flatMap(it -> it));
        this.starts = starts(running, parts);
    }

    /** Streams one sentence for all parts that the same cases can pass by on the same way, in Danish. */
    Stream<String> told() {
        Map<String, List<BaseElement>> ofAnyCase = new LinkedHashMap<>();
        guards.keySet().forEach(guard -> ofAnyCase.put(guard, reached(guard, never -> false, never -> false)));
        Map<Bypass, List<BaseElement>> passed = new LinkedHashMap<>();
        ofAnyCase.forEach((guard, past) -> put(new Bypass(List.of(), past), guard, passed));
        onTracks(ofAnyCase)
                .forEach((guard, tracks) -> tracks.forEach((past, on) -> put(new Bypass(on, past), guard, passed)));
        return passed.entrySet().stream()
                .map(it -> it.getKey().subject() + " i " + ProcessModel.describe(process.process()) + " kan nu nå "
                        + Parts.named(it.getKey().past()) + " uden at have været forbi " + Parts.named(it.getValue())
                        + ".");
    }

    private void put(Bypass bypass, String guard, Map<Bypass, List<BaseElement>> passed) {
        if (!bypass.past().isEmpty()) {
            passed.computeIfAbsent(bypass, it -> new ArrayList<>()).add(guards.get(guard));
        }
    }

    /** Finds by guard what cases on some tracks newly reach without it, beyond what is true of any case. */
    private Map<String, Map<List<BaseElement>, List<Track>>> onTracks(Map<String, List<BaseElement>> ofAnyCase) {
        Map<String, Map<List<BaseElement>, List<Track>>> found = new LinkedHashMap<>();
        for (Track track : Track.values()) {
            TrackWays then = new TrackWays(running, before.parts(), track);
            TrackWays now = new TrackWays(process, after.parts(), track);
            if (then.differ() || now.differ()) {
                Set<FlowNode> known = before.reachedWithout(then::isClosed);
                guards.forEach((key, guard) -> {
                    if (!(guard instanceof SequenceFlow flow && then.isOnlyOne(flow))) {
                        List<BaseElement> past = new ArrayList<>(reached(key, then::isClosed, now::isClosed));
                        past.removeAll(ofAnyCase.getOrDefault(key, List.of()));
                        // What such a case never came to, nothing stood before.
                        past.removeIf(target -> !known.contains(target));
                        found.computeIfAbsent(key, it -> new LinkedHashMap<>())
                                .computeIfAbsent(past, it -> new ArrayList<>())
                                .add(track);
                    }
                });
            }
        }
        return found;
    }

    /** Finds the targets that can be reached without the guard after the change, and could not before. */
    private List<BaseElement> reached(
            String guard, Predicate<BaseElement> closedBefore, Predicate<BaseElement> closedAfter) {
        Set<String> now = starts.stream()
                .flatMap(start -> newlyReached(guard, otherThan(start, starts), closedBefore, closedAfter))
                .collect(Collectors.toSet());
        return targets.keySet().stream().filter(now::contains).map(targets::get).toList();
    }

    private Stream<String> newlyReached(
            String guard,
            Set<String> otherStarts,
            Predicate<BaseElement> closedBefore,
            Predicate<BaseElement> closedAfter) {
        Set<String> already = reachedWithout(before, guard, otherStarts, closedBefore);
        Set<String> guarded = targets.keySet().stream()
                .filter(target -> !target.equals(guard) && !already.contains(target))
                .collect(Collectors.toSet());
        return guarded.isEmpty()
                ? Stream.empty()
                : reachedWithout(after, guard, otherStarts, closedAfter).stream()
                        .filter(guarded::contains);
    }

    private static Set<String> reachedWithout(
            Paths paths, String guard, Set<String> otherStarts, Predicate<BaseElement> closed) {
        Parts parts = paths.parts();
        return paths
                .reachedWithout(part -> closed.test(part)
                        || guard.equals(parts.key(part))
                        || part instanceof StartEvent && otherStarts.contains(parts.key(part)))
                .stream()
                .map(parts::key)
                .collect(Collectors.toSet());
    }

    /**
     * Finds the starts of the process itself. Each is followed on its own: a solution that is in operation already has
     * passed no gate, and that must not hide that another case no longer has to.
     */
    private static Set<String> starts(ProcessModel process, Parts parts) {
        return process.all(StartEvent.class)
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .map(parts::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> otherThan(String start, Set<String> starts) {
        return starts.stream().filter(other -> !other.equals(start)).collect(Collectors.toSet());
    }

    /**
     * Describes what cases can newly reach.
     *
     * @param on the tracks of those cases; none for any case
     */
    private record Bypass(List<Track> on, List<BaseElement> past) {

        String subject() {
            List<String> names = on.stream()
                    .map(track -> track.danishName().toLowerCase(Locale.ROOT))
                    .toList();
            return names.isEmpty() ? "En sag" : "En " + String.join(" eller ", names) + " sag";
        }
    }
}
