package dk.portvagt.gate.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.listOfMapsVariable;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Converts the criteria from the decision table to rows of a form, and to answers. */
final class CriteriaRows {

    /** The rows of the table of criteria: criterionId, answeredBy, question, guidance, source, knownFrom. */
    private static final VariableFactory<List<Map<String, String>>> GATE_CRITERIA =
            listOfMapsVariable("gateCriteria", String.class, String.class);

    private static final String ANSWER = "answer";
    private static final String EVIDENCE = "evidence";
    /** What the case already says; null where it says nothing. The form confirms all of them at once. */
    private static final String KNOWN = "known";
    /** The answer instead of what the case says; null when that was confirmed. */
    private static final String OBJECTION = "objection";
    /**
     * Why it does not hold. Without a choice it means not fulfilled; without words, what the case says is the evidence.
     */
    private static final String OBJECTION_EVIDENCE = "objectionEvidence";

    private CriteriaRows() {}

    /**
     * Builds the rows for one of the two roles.
     *
     * @param answeredBy business or technical
     * @param earlier the answers of the round before, as a starting point
     * @param known what the case says about fields, by their keys, separated by commas
     */
    static SpinJsonNode toAnswer(
            VariableScope scope,
            String answeredBy,
            List<CriterionAnswer> earlier,
            Function<String, Optional<String>> known) {
        return Spin.JSON(criteria(scope, answeredBy).stream()
                .map(criterion -> withAnswer(criterion, earlier, known))
                .toList());
    }

    /** Tells whether the case already answers one of the rows. */
    static boolean isKnown(SpinJsonNode rows) {
        return rows.elements().stream().anyMatch(row -> text(row, KNOWN).isPresent());
    }

    /**
     * Refuses criteria that would disappear or overwrite each other's answers. The check of models refuses most such
     * tables at deployment, but two rules with one id may only meet in a certain case.
     *
     * @throws IllegalStateException in Danish, for the analyst
     */
    static void refuseAmbiguous(VariableScope scope) {
        ambiguity(GATE_CRITERIA.from(scope).get()).ifPresent(found -> {
            throw new IllegalStateException(found);
        });
    }

    /** Explains in Danish which of the criteria would be lost, and why; empty if none. */
    static Optional<String> ambiguity(List<Map<String, String>> criteria) {
        Set<String> ids = new HashSet<>();
        for (Map<String, String> criterion : criteria) {
            String id = criterion.get(Criterion.ID);
            String side = criterion.get(Criterion.ANSWERED_BY);
            if (!ids.add(id)) {
                return Optional.of("Kriteriet '" + id + "' står to gange for denne sag i tabellen med kriterier."
                        + " Giv den ene regel et andet id.");
            }
            if (side == null || !Criterion.SIDES.contains(side)) {
                return Optional.of("Kriteriet '" + id + "' i tabellen med kriterier besvares af '" + side
                        + "', som ingen gate spørger. Skriv \"business\" eller \"technical\".");
            }
        }
        return Optional.empty();
    }

    /** Reads the answers to those rows. A criterion without an answer in its row has none. */
    static List<CriterionAnswer> answers(VariableScope scope, String answeredBy, SpinJsonNode rows, String person) {
        // Reads the required criteria from the decision table, because a client may send fewer rows.
        return criteria(scope, answeredBy).stream()
                .map(criterion -> answer(criterion, row(rows, criterion.get(Criterion.ID)), person))
                .toList();
    }

    private static Map<String, String> withAnswer(
            Map<String, String> criterion, List<CriterionAnswer> earlier, Function<String, Optional<String>> known) {
        Map<String, String> row = new LinkedHashMap<>(criterion);
        String fields = row.remove(Criterion.KNOWN_FROM);
        String text = known.apply(fields == null ? "" : fields).orElse(null);
        row.put(KNOWN, text);
        earlier.stream()
                .filter(answer -> answer.criterionId().equals(criterion.get(Criterion.ID)) && !answer.isConfirmed())
                .forEach(answer -> {
                    row.put(text == null ? ANSWER : OBJECTION, Choices.choice(answer.answer()));
                    row.put(text == null ? EVIDENCE : OBJECTION_EVIDENCE, answer.evidence());
                });
        return row;
    }

    private static List<Map<String, String>> criteria(VariableScope scope, String answeredBy) {
        return GATE_CRITERIA.from(scope).get().stream()
                .filter(criterion -> answeredBy.equals(criterion.get(Criterion.ANSWERED_BY)))
                .toList();
    }

    private static CriterionAnswer answer(Map<String, String> criterion, Optional<SpinJsonNode> row, String person) {
        String known = row.flatMap(cells -> text(cells, KNOWN)).orElse(null);
        Optional<String> evidence = row.flatMap(cells -> text(cells, known == null ? EVIDENCE : OBJECTION_EVIDENCE));
        Optional<Answer> given = row.flatMap(cells -> text(cells, known == null ? ANSWER : OBJECTION))
                .map(choice -> Choices.constant(Answer.class, choice));
        if (known != null) {
            given = given.or(() -> evidence.map(words -> Answer.NOT_FULFILLED));
        }
        boolean confirmed = known != null && given.isEmpty();
        return new CriterionAnswer(
                criterion.get(Criterion.ID),
                criterion.get("question"),
                known,
                confirmed ? Answer.FULFILLED : given.orElse(null),
                confirmed ? known : evidence.orElse(known),
                person);
    }

    private static Optional<SpinJsonNode> row(SpinJsonNode rows, String criterionId) {
        return rows.elements().stream()
                .filter(row ->
                        text(row, Criterion.ID).filter(criterionId::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> text(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isString()
                ? Optional.of(row.prop(cell).stringValue())
                : Optional.empty();
    }
}
