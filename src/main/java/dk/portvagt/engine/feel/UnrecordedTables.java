package dk.portvagt.engine.feel;

import dk.portvagt.engine.ActingPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates deployed decision tables as the engine does, but leaves no trace in the history: for the questions "what
 * if" of a page, of which one answer asks dozens.
 */
@Component
public class UnrecordedTables {

    private final RepositoryService repository;
    private final ActingPerson acting;
    private final DmnEngine engine;
    /** By the engine's id of a version, which never changes. */
    private final Map<String, Table> parsed = new ConcurrentHashMap<>();

    UnrecordedTables(RepositoryService repository, ActingPerson acting) {
        this.repository = repository;
        this.acting = acting;
        DefaultDmnEngineConfiguration settings =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(() -> new RememberedFeel(new BoundedFeel()));
        this.engine = settings.buildEngine();
    }

    /** Finds the tables in force by one query: the shared one, and those that municipalities have instead. */
    public InForce inForce(String key) {
        Map<@Nullable String, Table> tables = new HashMap<>();
        acting.asNobody(() -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .list())
                .forEach(version -> tables.put(version.getTenantId(), parsed(version)));
        return new InForce(key, tables);
    }

    private Table parsed(DecisionDefinition version) {
        return parsed.computeIfAbsent(version.getId(), id -> {
            try (InputStream file = acting.asNobody(() -> repository.getDecisionModel(id))) {
                byte[] content = file.readAllBytes();
                return new Table(
                        id,
                        engine,
                        engine.parseDecision(version.getKey(), new ByteArrayInputStream(content)),
                        Dmn.readModelFromStream(new ByteArrayInputStream(content)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Holds the tables in force of one key. */
    public static final class InForce {

        private final String key;
        private final Map<@Nullable String, Table> tables;

        private InForce(String key, Map<@Nullable String, Table> tables) {
            this.key = key;
            this.tables = tables;
        }

        /** Returns the municipality's own table, else the shared one. */
        public Table of(String municipality) {
            Table table = tables.getOrDefault(municipality, tables.get(null));
            if (table == null) {
                throw new IllegalStateException("No decision table " + key);
            }
            return table;
        }
    }

    /** Holds one version of a decision table. */
    public static final class Table {

        private final String id;
        private final DmnEngine engine;
        private final DmnDecision decision;
        private final Map<String, List<String>> conditions = new HashMap<>();

        private Table(String id, DmnEngine engine, DmnDecision decision, DmnModelInstance model) {
            this.id = id;
            this.engine = engine;
            this.decision = decision;
            List<Input> columns = List.copyOf(model.getModelElementsByType(Input.class));
            List<Rule> rules = List.copyOf(model.getModelElementsByType(Rule.class));
            for (int column = 0; column < columns.size(); column++) {
                int place = column;
                String input = columns.get(column)
                        .getInputExpression()
                        .getText()
                        .getTextContent()
                        .strip();
                conditions.put(
                        input,
                        rules.stream()
                                .map(rule -> List.copyOf(rule.getInputEntries()).get(place))
                                .map(Table::text)
                                .toList());
            }
        }

        private static String text(InputEntry entry) {
            return entry.getText() == null ? "" : entry.getText().getTextContent();
        }

        /** Returns the engine's id of the version. */
        public String id() {
            return id;
        }

        /** Returns what the rules ask of an input, one condition for each rule; empty if the table does not ask it. */
        public List<String> conditions(String input) {
            return conditions.getOrDefault(input, List.of());
        }

        /** Returns the outputs of the one rule that answers; empty if none does. */
        public Map<String, Object> answer(Map<String, Object> inputs) {
            var rule = engine.evaluateDecisionTable(decision, inputs).getSingleResult();
            return rule == null ? Map.of() : rule.getEntryMap();
        }
    }
}
