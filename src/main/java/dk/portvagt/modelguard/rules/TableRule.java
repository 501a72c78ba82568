package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.table.DecisionTable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Requires that each rule of a decision table can match, and that a table that gives one answer gives exactly one: no
 * overlaps where one rule only may match, and no gaps.
 */
class TableRule implements ModelRule {

    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST", "ANY");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.decisions().stream()
                .flatMap(decision -> DecisionTable.of(decision).stream().flatMap(table -> check(decision, table)));
    }

    private static Stream<Finding> check(DecisionModel decision, DecisionTable table) {
        List<Finding> impossible = rules(table)
                .boxed()
                .flatMap(rule -> Stream.concat(table.impossible(rule), table.unlisted(rule))
                        .map(found -> decision.finding(table.rules().get(rule), found + ",", "Ret den")))
                .toList();
        return impossible.isEmpty()
                ? Stream.of(hidden(decision, table), overlaps(decision, table), gap(decision, table))
                        .flatMap(it -> it)
                : impossible.stream();
    }

    private static Stream<Finding> hidden(DecisionModel decision, DecisionTable table) {
        return table.hitPolicy().equals("FIRST")
                ? rules(table)
                        .filter(rule -> rule > 0 && table.isHidden(rule))
                        .mapToObj(rule -> decision.finding(
                                table.rules().get(rule),
                                "Reglen kan aldrig gælde, fordi en tidligere regel altid gælder først,",
                                "Flyt den op, gør de tidligere regler snævrere, eller slet den"))
                : Stream.empty();
    }

    private static Stream<Finding> overlaps(DecisionModel decision, DecisionTable table) {
        return table.hitPolicy().equals("UNIQUE")
                ? rules(table)
                        .boxed()
                        .flatMap(rule -> IntStream.range(0, rule)
                                .boxed()
                                .flatMap(earlier -> table.common(earlier, rule).stream()
                                        .map(both -> decision.finding(
                                                table.rules().get(rule),
                                                "Reglen gælder samtidig med regel " + (earlier + 1) + " (" + both
                                                        + "), men tabellen giver kun ét svar (UNIQUE),",
                                                "Gør den ene snævrere, eller vælg FIRST som hit policy")))
                                .limit(1))
                : Stream.empty();
    }

    private static Stream<Finding> gap(DecisionModel decision, DecisionTable table) {
        return ONE_ANSWER.contains(table.hitPolicy())
                ? table.unmatched().stream()
                        .map(unmatched -> decision.finding(
                                table.element(),
                                "Ingen regel gælder for: " + unmatched + ",",
                                "Tilføj en regel, fx en sidste regel for alt andet"))
                : Stream.empty();
    }

    private static IntStream rules(DecisionTable table) {
        return IntStream.range(0, table.rules().size());
    }
}
