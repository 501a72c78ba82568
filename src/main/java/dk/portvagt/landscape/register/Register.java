package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.text.Containing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the facts of solutions, their contracts, integrations and local procedures; null is what nobody has said. */
@Repository
public class Register {

    private static final String SOLUTIONS = """
            SELECT s.case_number, s.uuid, s.name, s.retired_on, s.confirmed_on, s.confirmed_by,
                c.vendor, c.notice_date, c.end_date, %s
            FROM portvagt.solution s LEFT JOIN portvagt.contract c USING (case_number)
            """.formatted(
                    Stream.concat(columns("s", Part.SOLUTION), columns("c", Part.CONTRACT))
                            .collect(Collectors.joining(", ")));
    private static final String INTEGRATIONS =
            """
            SELECT i.case_number, i.uuid, i.surrounding_system, i.to_solution, %s FROM portvagt.integration i
            JOIN portvagt.solution s USING (case_number) WHERE NOT i.closed AND s.retired_on IS NULL
            """.formatted(columns("i", Part.INTEGRATION).collect(Collectors.joining(", ")));

    private final JdbcClient database;
    private final Clock clock;

    Register(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the case's solution; empty before it is in operation. */
    public Optional<KnownSolution> find(CaseNumber number) {
        return database.sql(SOLUTIONS + "WHERE s.case_number = :number")
                .param("number", number.toString())
                .query(Register::solution)
                .optional();
    }

    /** Returns the municipality's solutions in operation, by name. */
    public List<KnownSolution> operated(String municipality) {
        return database.sql(
                        SOLUTIONS
                                + "WHERE s.municipality = :municipality AND s.retired_on IS NULL ORDER BY s.name, s.case_number")
                .param("municipality", municipality)
                .query(Register::solution)
                .list();
    }

    /** Returns the running integrations of the municipality's solutions in operation. */
    public List<Integration> integrations(String municipality) {
        return database.sql(INTEGRATIONS
                        + "AND s.municipality = :municipality ORDER BY i.case_number, i.surrounding_system")
                .param("municipality", municipality)
                .query(Register::integration)
                .list();
    }

    /** Returns the running integrations of one solution in operation. */
    public List<Integration> integrations(CaseNumber number) {
        return database.sql(INTEGRATIONS + "AND i.case_number = :number ORDER BY i.surrounding_system")
                .param("number", number.toString())
                .query(Register::integration)
                .list();
    }

    /** Returns what the municipality does in its own way with the solution. */
    public List<Facts> procedures(CaseNumber number) {
        return database.sql("SELECT what, reason, need FROM portvagt.local_procedure"
                        + " WHERE case_number = :number ORDER BY id")
                .param("number", number.toString())
                .query((row, index) -> facts(row, "", Field.of(Part.PROCEDURE)))
                .list();
    }

    /** Writes the known facts of the solution and its contract. Leaves fields alone that the facts do not have. */
    @Transactional
    public void note(CaseNumber number, Facts facts) {
        write(number, facts.values(), Part.SOLUTION, "portvagt.solution");
        write(number, facts.values(), Part.CONTRACT, "portvagt.contract");
    }

    /** Makes a fact of the solution or its contract unknown, so that its owner is asked for it. */
    @Transactional
    public void forget(CaseNumber number, Field field) {
        Map<Field, Object> unknown = new EnumMap<>(Field.class);
        unknown.put(field, null);
        write(number, unknown, Part.SOLUTION, "portvagt.solution");
        write(number, unknown, Part.CONTRACT, "portvagt.contract");
    }

    /** Writes all facts of the solution and its contract anew: what these do not have becomes unknown. */
    @Transactional
    public void replace(CaseNumber number, Facts facts) {
        Map<Field, Object> all = new EnumMap<>(Field.class);
        Stream.of(Part.SOLUTION, Part.CONTRACT)
                .flatMap(part -> Field.of(part).stream())
                .forEach(field -> all.put(field, facts.get(field).orElse(null)));
        write(number, all, Part.SOLUTION, "portvagt.solution");
        write(number, all, Part.CONTRACT, "portvagt.contract");
    }

    /** Adds an integration, or reopens and changes the one with that system; writes only the known facts. */
    @Transactional
    public void note(CaseNumber number, String system, @Nullable CaseNumber target, Facts facts) {
        add(number, system, target);
        write(number, system, facts.values());
    }

    /** Sets the running integrations to exactly these, by the systems' names: what a row leaves out becomes unknown. */
    @Transactional
    public void replaceIntegrations(CaseNumber number, Map<String, Facts> bySystem) {
        database.sql("UPDATE portvagt.integration SET closed = true WHERE case_number = :number")
                .param("number", number.toString())
                .update();
        bySystem.forEach((system, facts) -> {
            Map<Field, Object> all = new EnumMap<>(Field.class);
            Field.of(Part.INTEGRATION)
                    .forEach(field -> all.put(field, facts.get(field).orElse(null)));
            add(number, system, named(number, system).orElse(null));
            write(number, system, all);
        });
    }

    /**
     * Finds the municipality's own solution that an integration's other system is: the only other one in operation with
     * that name or product.
     */
    public Optional<CaseNumber> named(CaseNumber number, String system) {
        List<String> found = database.sql("""
                        SELECT case_number FROM portvagt.solution
                        WHERE municipality = :municipality AND retired_on IS NULL AND case_number <> :number
                            AND (portvagt.folded(name) = :system OR portvagt.folded(product) = :system)""")
                .param("municipality", number.municipality())
                .param("number", number.toString())
                .param("system", Containing.folded(system))
                .query(String.class)
                .list();
        return found.size() == 1 ? Optional.of(CaseNumber.of(found.get(0))) : Optional.empty();
    }

    private void add(CaseNumber number, String system, @Nullable CaseNumber target) {
        database.sql("""
                        INSERT INTO portvagt.integration (case_number, surrounding_system, to_solution)
                        VALUES (:number, :system, :target)
                        ON CONFLICT (case_number, surrounding_system) DO UPDATE SET closed = false,
                            to_solution = coalesce(excluded.to_solution, integration.to_solution)""")
                .param("number", number.toString())
                .param("system", system)
                .param("target", target == null ? null : target.toString(), java.sql.Types.VARCHAR)
                .update();
    }

    private void write(CaseNumber number, String system, Map<Field, Object> facts) {
        if (!facts.isEmpty()) {
            fill(
                            database.sql(
                                    "UPDATE portvagt.integration SET %s WHERE case_number = :number AND surrounding_system = :system"
                                            .formatted(assignments(facts))),
                            facts)
                    .param("number", number.toString())
                    .param("system", system)
                    .update();
        }
    }

    /** Sets the local procedures to exactly these. */
    @Transactional
    public void replaceProcedures(CaseNumber number, List<Facts> procedures) {
        database.sql("DELETE FROM portvagt.local_procedure WHERE case_number = :number")
                .param("number", number.toString())
                .update();
        procedures.forEach(procedure -> fill(
                        database.sql("INSERT INTO portvagt.local_procedure (case_number, %s) VALUES (:number, %s)"
                                .formatted(
                                        names(procedure.values(), Field::column),
                                        names(procedure.values(), field -> ":" + field.name()))),
                        procedure.values())
                .param("number", number.toString())
                .update());
    }

    /** Notes that this person has said today that all of it is right. */
    public void confirm(CaseNumber number, String person) {
        database.sql("UPDATE portvagt.solution SET confirmed_on = :today, confirmed_by = :person"
                        + " WHERE case_number = :number")
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .param("number", number.toString())
                .update();
    }

    private void write(CaseNumber number, Map<Field, Object> facts, Part part, String table) {
        Map<Field, Object> own = new EnumMap<>(Field.class);
        facts.forEach((field, value) -> {
            if (field.part() == part) {
                own.put(field, value);
            }
        });
        if (!own.isEmpty()) {
            // The names are those of the enum, never typed.
            fill(database.sql("UPDATE %s SET %s WHERE case_number = :number".formatted(table, assignments(own))), own)
                    .param("number", number.toString())
                    .update();
        }
    }

    private static String assignments(Map<Field, Object> facts) {
        return names(facts, field -> field.column() + " = :" + field.name());
    }

    private static String names(Map<Field, Object> facts, java.util.function.Function<Field, String> name) {
        return facts.keySet().stream().map(name).collect(Collectors.joining(", "));
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Map<Field, Object> facts) {
        JdbcClient.StatementSpec filled = statement;
        for (Map.Entry<Field, Object> fact : facts.entrySet()) {
            Object value = fact.getValue();
            String name = fact.getKey().name();
            filled = value instanceof List<?> list
                    ? filled.param(name, list.toArray(String[]::new))
                    : value == null ? filled.param(name, null, java.sql.Types.NULL) : filled.param(name, value);
        }
        return filled;
    }

    private static Stream<String> columns(String table, Part part) {
        return Field.of(part).stream()
                .map(field -> "%s.%s AS %s_%2$s"
                        .formatted(table, field.column(), part.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static KnownSolution solution(ResultSet row, int index) throws SQLException {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        values.putAll(facts(row, "solution_", Field.of(Part.SOLUTION)).values());
        values.putAll(facts(row, "contract_", Field.of(Part.CONTRACT)).values());
        return new KnownSolution(
                CaseNumber.of(row.getString("case_number")),
                row.getObject("uuid", UUID.class),
                row.getString("name"),
                row.getObject("retired_on") != null,
                Terms.of(
                        row.getString("vendor"),
                        row.getObject("notice_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class)),
                Facts.of(values),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_by"));
    }

    private static Integration integration(ResultSet row, int index) throws SQLException {
        String target = row.getString("to_solution");
        return new Integration(
                row.getObject("uuid", UUID.class),
                CaseNumber.of(row.getString("case_number")),
                row.getString("surrounding_system"),
                target == null ? null : CaseNumber.of(target),
                facts(row, "integration_", Field.of(Part.INTEGRATION)));
    }

    private static Facts facts(ResultSet row, String prefix, List<Field> fields) throws SQLException {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : fields) {
            Object value = row.getObject(prefix + field.column());
            if (value != null) {
                values.put(field, plain(value));
            }
        }
        return Facts.of(values);
    }

    private static Object plain(Object value) throws SQLException {
        return value instanceof Array array
                ? List.of((String[]) array.getArray())
                : value instanceof java.sql.Date date ? date.toLocalDate() : value;
    }
}
