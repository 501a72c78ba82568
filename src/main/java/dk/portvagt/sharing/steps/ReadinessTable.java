package dk.portvagt.sharing.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.feel.UnrecordedTables;
import dk.portvagt.engine.feel.UnrecordedTables.InForce;
import dk.portvagt.engine.feel.UnrecordedTables.Table;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.sharing.Flip;
import dk.portvagt.sharing.Readiness;
import dk.portvagt.sharing.ReadinessAnswers;
import dk.portvagt.sharing.ReadinessInput;
import dk.portvagt.sharing.Sensitivity;
import dk.portvagt.sharing.SharingArea;
import dk.portvagt.sharing.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * Asks {@code sharing-readiness.dmn} whether municipalities can share: a municipality's own table goes before the
 * shared one.
 */
@Component
public class ReadinessTable {

    private static final String KEY = "sharing-readiness";

    private final DecisionService decisions;
    private final UnrecordedTables tables;
    private final ActingPerson acting;

    ReadinessTable(DecisionService decisions, UnrecordedTables tables, ActingPerson acting) {
        this.decisions = decisions;
        this.tables = tables;
        this.acting = acting;
    }

    /** Decides, and leaves the question and the answer in the engine's history, for a verdict that is filed. */
    public Readiness decide(String municipality, SharingArea area, ReadinessAnswers answers) {
        String version = tables.inForce(KEY).of(municipality).id();
        Map<String, Object> answer = acting.asMunicipality(
                municipality,
                () -> decisions
                        .evaluateDecisionTableById(version)
                        .variables(inputs(area, answers))
                        .evaluate()
                        .getSingleResult()
                        .getEntryMap());
        return readiness(area, answers, answer);
    }

    /**
     * Answers for many municipalities in every area, without a trace in the history.
     *
     * @param answers by the municipality's code
     */
    public Map<String, Map<SharingArea, Readiness>> board(Map<String, ReadinessAnswers> answers) {
        InForce inForce = tables.inForce(KEY);
        Map<String, Map<SharingArea, Readiness>> board = new LinkedHashMap<>();
        answers.forEach((municipality, given) -> {
            Map<SharingArea, Readiness> areas = new EnumMap<>(SharingArea.class);
            for (SharingArea area : SharingArea.values()) {
                areas.put(area, readiness(area, given, inForce.of(municipality).answer(inputs(area, given))));
            }
            board.put(municipality, areas);
        });
        return board;
    }

    /** Finds every single answer that would change the verdict, without a trace in the history. */
    public List<Flip> flips(String municipality, SharingArea area, ReadinessAnswers answers) {
        Table table = tables.inForce(KEY).of(municipality);
        return sensitivity(table).flips(answers, other -> verdict(table.answer(inputs(area, other))));
    }

    static Sensitivity sensitivity(Table table) {
        return new Sensitivity(input -> table.conditions(Choices.choice(input)));
    }

    private static Readiness readiness(SharingArea area, ReadinessAnswers answers, Map<String, Object> answer) {
        return new Readiness(
                area,
                verdict(answer),
                (String) answer.get("reason"),
                (String) answer.get("action"),
                (String) answer.get("responsible"),
                ((Number) answer.get("withinMonths")).intValue(),
                (String) answer.get("rule"),
                answers.missing(area));
    }

    private static Verdict verdict(Map<String, Object> answer) {
        return Choices.constant(Verdict.class, (String) answer.get("verdict"));
    }

    /** A decision table fails on a missing input, but can decide on a null value. */
    private static Map<String, Object> inputs(SharingArea area, ReadinessAnswers answers) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("area", Choices.choice(area));
        for (ReadinessInput input : ReadinessInput.values()) {
            Integer value = answers.values().get(input);
            inputs.put(Choices.choice(input), value != null && input.isYesOrNo() ? Boolean.valueOf(value == 1) : value);
        }
        return inputs;
    }
}
