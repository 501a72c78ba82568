package dk.portvagt.engine.variable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows during one command of the engine which municipality owns a record. Asks the database once for each record. */
public final class RecordOwners implements Session {

    private static final Pattern CASE_NUMBER = Pattern.compile("[0-9]{3}-[0-9]{4}-[0-9]{4,9}");

    private final JdbcClient database;
    private final Map<String, Optional<String>> known = new HashMap<>();

    RecordOwners(JdbcClient database) {
        this.database = database;
    }

    /**
     * Refuses a record that an expression of a model names and that is not the municipality's of its process.
     *
     * @param value id or case number; null is no record
     * @throws ForeignRecordException for a foreign or missing record
     */
    public static void requireOwn(Fact fact, String name, @Nullable Object value) {
        BpmnExecutionContext asking = Context.getBpmnExecutionContext();
        if (asking != null && value != null) {
            String municipality = asking.getExecution().getTenantId();
            if (!owns(municipality, fact, value)) {
                throw new ForeignRecordException(name, municipality);
            }
        }
    }

    /**
     * Tells whether the municipality owns the record. A person and a track have no owner, and a text that is no case
     * number names no case.
     *
     * @param municipality null for a process that belongs to none, which owns nothing
     */
    static boolean owns(@Nullable String municipality, Fact fact, Object value) {
        return switch (fact) {
            case PERSON, TRACK -> true;
            case CASE -> ownsCase(municipality, value.toString().strip());
            default ->
                owner(fact, value.toString())
                        .filter(owner -> owner.equals(municipality))
                        .isPresent();
        };
    }

    /** The database makes sure that a number begins with its municipality: {@code case_number_names_municipality}. */
    private static boolean ownsCase(@Nullable String municipality, String number) {
        return !CASE_NUMBER.matcher(number).matches() || number.startsWith(municipality + "-");
    }

    private static Optional<String> owner(Fact fact, String id) {
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        RecordOwners owners = Context.getCommandContext().getSession(RecordOwners.class);
        Optional<String> found = owners.known.getOrDefault(fact + id, Optional.empty());
        if (found.isEmpty()) {
            found = owners.find(fact, Long.parseLong(id));
            owners.known.put(fact + id, found);
        }
        return found;
    }

    private Optional<String> find(Fact fact, long id) {
        return database.sql("SELECT municipality FROM portvagt.record_owner WHERE fact = :fact AND id = :id")
                .param("fact", fact.name())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public void flush() {
        // Nothing is written.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
