package dk.portvagt.engine.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows the municipalities that use this installation: the configured ones, which go before, and those that
 * administrators have added.
 *
 * <p>The added ones are read from the database every time, so that each node knows a new one at once.
 */
@Repository
public class KnownMunicipalities {

    private static final String ADDED = """
            SELECT municipality.code, municipality.name, added.logo IS NOT NULL AS has_logo
            FROM portvagt.added_municipality added JOIN portvagt.municipality ON municipality.code = added.municipality
            """;

    private final ConfiguredMunicipalities configured;
    private final JdbcClient database;

    KnownMunicipalities(ConfiguredMunicipalities configured, JdbcClient database) {
        this.configured = configured;
        this.database = database;
    }

    /** Returns all of them, the configured ones first. */
    public List<Municipality> all() {
        Map<String, Municipality> all = new LinkedHashMap<>();
        configured.all().forEach(municipality -> all.put(municipality.code(), municipality));
        added().forEach(municipality -> all.putIfAbsent(municipality.code(), municipality));
        return List.copyOf(all.values());
    }

    /** Returns those that administrators have added, in the order of their codes. */
    public List<Municipality> added() {
        return database.sql(ADDED + " ORDER BY municipality.code")
                .query((row, number) -> added(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** Finds the municipality by its code. */
    public Optional<Municipality> find(String code) {
        return configured.all().stream()
                .filter(municipality -> code.equals(municipality.code()))
                .findFirst()
                .or(() -> database.sql(ADDED + " WHERE added.municipality = ?")
                        .param(code)
                        .query((row, number) -> added(row.getString(1), row.getString(2), row.getBoolean(3)))
                        .optional());
    }

    private static Municipality added(String code, String name, boolean hasLogo) {
        return new Municipality(code, name, hasLogo ? Municipality.IN_THE_DATABASE : null);
    }
}
