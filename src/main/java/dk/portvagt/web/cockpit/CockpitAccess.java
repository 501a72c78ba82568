package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits the data on Portvagt's pages in Cockpit to the person's own municipality. An administrator sees every
 * municipality of the installation, here as in the engine.
 */
@Component
public class CockpitAccess {

    private final CurrentCaller caller;
    private final JdbcClient database;

    CockpitAccess(CurrentCaller caller, JdbcClient database) {
        this.caller = caller;
        this.database = database;
    }

    /** Returns the municipalities whose data the person may see, by code. */
    public List<Municipality> municipalities() {
        Caller person = caller.get();
        return database.sql("""
                        SELECT code, name FROM portvagt.municipality
                        WHERE :everywhere OR code = ANY (:own) ORDER BY code""")
                .param("everywhere", person.isIn(PortvagtGroup.ADMINISTRATOR))
                .param("own", person.municipalities().toArray(String[]::new))
                .query((row, number) -> new Municipality(row.getString("code"), row.getString("name")))
                .list();
    }

    /**
     * Returns the municipality to show.
     *
     * @param typed its code; null or empty for the first that the person may see
     * @throws Refused 403 if the person may not see it, whether it exists or not
     */
    public Municipality municipality(@Nullable String typed) {
        String code = Typed.text(typed);
        return municipalities().stream()
                .filter(municipality -> code == null || municipality.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden(
                        code == null ? "Du er ikke tilknyttet en kommune." : "Du kan ikke se den kommune."));
    }

    /** Describes a municipality to choose. */
    public record Municipality(String code, String name) {}
}
