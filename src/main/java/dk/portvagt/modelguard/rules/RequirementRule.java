package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Requires that a decision requires decisions of its file, and neither itself nor one that requires it. */
class RequirementRule implements ModelRule {

    /** Bounds the results that one evaluation builds on each other. */
    private static final int MOST_DECISIONS = 20;

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.decisions().stream().flatMap(RequirementRule::check);
    }

    private static Stream<Finding> check(DecisionModel model) {
        Map<String, Element> decisions = new LinkedHashMap<>();
        model.elements()
                .filter(it -> it.getLocalName().equals("decision"))
                .forEach(it -> decisions.put(it.getAttribute("id"), it));
        if (decisions.size() > MOST_DECISIONS) {
            return Stream.of(new Finding(
                    model.file(),
                    "",
                    "Filen har " + decisions.size() + " beslutninger; der må højst være " + MOST_DECISIONS,
                    "Del den i flere filer"));
        }
        Map<String, Set<String>> required = new LinkedHashMap<>();
        decisions.forEach((id, element) -> required.put(id, required(element)));
        return decisions.keySet().stream()
                .flatMap(id -> Stream.concat(
                        required.get(id).stream()
                                .filter(it -> !decisions.containsKey(it))
                                .map(it -> model.finding(
                                        decisions.get(id),
                                        "Beslutningen kræver '" + it + "', som filen ikke har,",
                                        "")),
                        reaches(id, required)
                                ? Stream.of(model.finding(
                                        decisions.get(id),
                                        "Beslutningen kræver sig selv, så den aldrig ville blive færdig,",
                                        "Fjern en af pilene i ringen"))
                                : Stream.empty()));
    }

    private static Set<String> required(Element decision) {
        Set<String> ids = new LinkedHashSet<>();
        var references = decision.getElementsByTagNameNS("*", "requiredDecision");
        for (int i = 0; i < references.getLength(); i++) {
            String href = ((Element) references.item(i)).getAttribute("href");
            ids.add(href.substring(href.indexOf('#') + 1));
        }
        return ids;
    }

    private static boolean reaches(String id, Map<String, Set<String>> required) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(required.get(id));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (next.equals(id)) {
                return true;
            }
            if (seen.add(next)) {
                todo.addAll(required.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
