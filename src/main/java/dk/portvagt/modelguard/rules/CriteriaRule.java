package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.gate.Criterion;
import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.table.DecisionTable;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Requires that each criterion of a gate is asked once and of somebody who is asked. A second criterion with the same
 * id would overwrite the first one's answer, and one for nobody would disappear.
 */
class CriteriaRule implements ModelRule {

    private static final Pattern ID = Pattern.compile("\"[a-z0-9-]+\"");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.decisions().stream()
                .flatMap(decision -> DecisionTable.of(decision).stream()
                        .filter(table -> table.hasOutput(Criterion.ID))
                        .flatMap(table -> IntStream.range(0, table.rules().size())
                                .boxed()
                                .flatMap(rule -> Stream.of(
                                                unnamed(decision, table, rule),
                                                unasked(decision, table, rule),
                                                unheld(decision, table, rule, models),
                                                twice(decision, table, rule))
                                        .flatMap(it -> it))));
    }

    private static Stream<Finding> unnamed(DecisionModel decision, DecisionTable table, int rule) {
        String id = id(table, rule);
        return ID.matcher(id).matches()
                ? Stream.empty()
                : Stream.of(decision.finding(
                        table.rules().get(rule),
                        "Kriteriets id " + id + " er ikke et fast id,",
                        "Skriv små bogstaver, tal og bindestreger i anførselstegn, fx \"g1-need\""));
    }

    private static Stream<Finding> unasked(DecisionModel decision, DecisionTable table, int rule) {
        String answeredBy =
                table.hasOutput(Criterion.ANSWERED_BY) ? text(table, rule, Criterion.ANSWERED_BY) : "(ingen)";
        return Criterion.SIDES.contains(answeredBy.replace("\"", "")) && answeredBy.startsWith("\"")
                ? Stream.empty()
                : Stream.of(decision.finding(
                        table.rules().get(rule),
                        "Kriteriet besvares af " + answeredBy + ", som ingen gate spørger,",
                        Finding.known("værdier af " + Criterion.ANSWERED_BY, Criterion.SIDES)));
    }

    /** A criterion known from a field that no form has would be asked although an analyst wanted it shown. */
    private static Stream<Finding> unheld(DecisionModel decision, DecisionTable table, int rule, Models models) {
        if (!table.hasOutput(Criterion.KNOWN_FROM)) {
            return Stream.empty();
        }
        Set<String> fields = models.forms().stream()
                .flatMap(form -> form.schema().fields().stream())
                .map(FormField::key)
                .collect(Collectors.toSet());
        fields.add(Criterion.FUNDS);
        return Stream.of(text(table, rule, Criterion.KNOWN_FROM)
                        .replace("\"", "")
                        .split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty() && !fields.contains(field))
                .map(field -> decision.finding(
                        table.rules().get(rule),
                        "Kriteriet er kendt fra '" + field + "', som intet felt i en formular hedder,",
                        Finding.nearest(field, fields)));
    }

    private static Stream<Finding> twice(DecisionModel decision, DecisionTable table, int rule) {
        return IntStream.range(0, rule)
                .filter(earlier -> id(table, earlier).equals(id(table, rule)))
                .boxed()
                .flatMap(earlier -> table.common(earlier, rule).stream()
                        .map(both -> decision.finding(
                                table.rules().get(rule),
                                "Kriteriet " + id(table, rule) + " står også i regel " + (earlier + 1)
                                        + " for den samme sag (" + both
                                        + "), så det ene svar ville overskrive det andet,",
                                "Giv det et nyt id, eller slet den ene regel")))
                .limit(1);
    }

    private static String id(DecisionTable table, int rule) {
        return text(table, rule, Criterion.ID);
    }

    private static String text(DecisionTable table, int rule, String output) {
        return table.output(rule, output).strip();
    }
}
