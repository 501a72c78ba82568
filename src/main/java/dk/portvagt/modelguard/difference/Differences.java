package dk.portvagt.modelguard.difference;

import dk.portvagt.modelguard.difference.Difference.Kind;
import dk.portvagt.modelguard.difference.Difference.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares the parts of two versions of a model, by their ids. */
final class Differences {

    /** What an added part was before, and a removed one is after: no property has a value. */
    private static final ModelPart NOTHING = new ModelPart("");

    private Differences() {}

    /** Returns removed parts first, then changed and added ones, each in the order of its model. */
    static List<Difference> between(Map<String, ModelPart> before, Map<String, ModelPart> after) {
        List<Difference> differences = new ArrayList<>();
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                differences.add(new Difference(Kind.REMOVED, id, part.name(), changed(part, NOTHING)));
            }
        });
        after.forEach((id, part) -> {
            ModelPart old = before.get(id);
            List<Property> changed = old == null ? List.of() : changed(old, part);
            if (!changed.isEmpty()) {
                differences.add(new Difference(Kind.CHANGED, id, part.name(), changed));
            }
        });
        after.forEach((id, part) -> {
            if (!before.containsKey(id)) {
                differences.add(new Difference(Kind.ADDED, id, part.name(), changed(NOTHING, part)));
            }
        });
        return differences;
    }

    private static List<Property> changed(ModelPart before, ModelPart after) {
        return Stream.concat(before.properties().keySet().stream(), after.properties().keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(
                        before.properties().get(name), after.properties().get(name)))
                .map(name -> new Property(name, before.shown(name), after.shown(name)))
                .toList();
    }
}
