package dk.portvagt.modelguard.replay;

import dk.portvagt.engine.ActingPerson;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a changed decision table what it was asked in the last twelve months, and compares the answers. */
@Component
public class TableReplay {

    private final PastRuns past;
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final ActingPerson person;

    TableReplay(PastRuns past, DecisionService decisions, RepositoryService repository, ActingPerson person) {
        this.person = person;
        this.past = past;
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * Asks both tables again. The caller rolls this transaction back, so that no answer is kept.
     *
     * @param key the table's id
     * @param name the table's name
     * @param running the engine's id of the running version
     * @param changed the engine's id of the changed version, deployed in the caller's transaction
     * @param municipalities owners of the cases; null for all
     */
    public Replay of(String key, String name, String running, String changed, @Nullable List<String> municipalities) {
        List<HistoricDecisionInstance> answers = past.answers(key, municipalities);
        List<HistoricDecisionInstance> looked =
                answers.stream().limit(Replay.MOST).toList();
        Map<String, Map<String, String>> columns = new HashMap<>();
        Turns turns = new Turns();
        int other = 0;
        int unknown = 0;
        for (HistoricDecisionInstance answer : looked) {
            Map<String, Object> asked =
                    asked(answer, columns.computeIfAbsent(answer.getDecisionDefinitionId(), this::columns));
            try {
                List<Map<String, Object>> before = ask(running, asked, answer.getTenantId());
                List<Map<String, Object>> after = ask(changed, asked, answer.getTenantId());
                if (!before.equals(after)) {
                    other++;
                    turns.add(name, shown(before, after), shown(after, before), past.number(answer));
                }
            } catch (ProcessEngineException unknownFact) {
                unknown++;
            }
        }
        return new Replay(looked.size(), answers.size() > looked.size(), other, unknown, turns.all());
    }

    private List<Map<String, Object>> ask(String version, Map<String, Object> asked, String municipality) {
        return person.asMunicipality(
                municipality,
                () -> decisions
                        .evaluateDecisionById(version)
                        .variables(asked)
                        .evaluate()
                        .getResultList());
    }

    /** The variables of the question, as they were. */
    private static Map<String, Object> asked(HistoricDecisionInstance answer, Map<String, String> columns) {
        Map<String, Object> asked = new HashMap<>();
        for (HistoricDecisionInputInstance input : answer.getInputs()) {
            String variable = columns.get(input.getClauseId());
            if (variable != null) {
                asked.put(variable, input.getValue());
            }
        }
        return asked;
    }

    /** Returns the variable of each column of a version, by the column's id. */
    private Map<String, String> columns(String version) {
        return repository.getDmnModelInstance(version).getModelElementsByType(Input.class).stream()
                .collect(Collectors.toMap(
                        Input::getId,
                        input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip()));
    }

    /** Shows one answer by the columns that differ, several by their first column. */
    private static String shown(List<Map<String, Object>> answer, List<Map<String, Object>> other) {
        if (answer.isEmpty()) {
            return "intet svar";
        }
        if (answer.size() == 1 && other.size() == 1) {
            Map<String, Object> different = new LinkedHashMap<>(answer.get(0));
            different
                    .entrySet()
                    .removeIf(entry ->
                            Objects.equals(entry.getValue(), other.get(0).get(entry.getKey())));
            return different.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
        return answer.stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .collect(Collectors.joining(", "));
    }
}
