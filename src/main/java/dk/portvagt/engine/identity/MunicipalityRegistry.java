package dk.portvagt.engine.identity;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds municipalities to the configured ones while Portvagt runs. The caller checks who may. */
@Component
public class MunicipalityRegistry {

    private static final int LONGEST_REASON = 500;
    private static final Pattern CODE = Pattern.compile("(?!000)[0-9]{3}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>]{2,80}");
    private static final String NO_LOGO =
            "Logo: vælg et billede af typen PNG på højst 1 MB og højst 4.000 punkter på hver led.";

    private final MunicipalitySetup setup;
    private final ActingPerson acting;
    private final JdbcClient database;
    private final Clock clock;

    MunicipalityRegistry(MunicipalitySetup setup, ActingPerson acting, JdbcClient database, Clock clock) {
        this.setup = setup;
        this.acting = acting;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns what to correct in a wanted municipality, a Danish sentence each.
     *
     * @param logo content of a file; null for none
     */
    public List<String> faults(String code, String name, byte @Nullable [] logo, String reason) {
        List<String> faults = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            faults.add("Kommunekode: skriv de tre cifre, for eksempel 751.");
        } else if (isKnown("code = ?", code)) {
            faults.add("Kommunekode: kommune %s findes allerede. Se listen.".formatted(code));
        }
        if (!NAME.matcher(name).matches()) {
            faults.add("Navn: skriv 2–80 tegn uden < og >, for eksempel Lyngvig Kommune.");
        } else if (isKnown("lower(name) = lower(?)", name)) {
            faults.add("Navn: der er allerede en kommune, der hedder “%s”. Se listen.".formatted(name));
        }
        if (logo != null && !LogoFile.isUsable(logo)) {
            faults.add(NO_LOGO);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add("Begrundelse: skriv hvorfor, højst %d tegn.".formatted(LONGEST_REASON));
        }
        return faults;
    }

    /**
     * Adds a municipality without {@linkplain #faults faults}, in the caller's transaction: its row, from which the
     * database gives it the usual offices, and its tenant.
     *
     * @param by user id of the administrator
     * @return refused if somebody has just added the same
     */
    public Outcome<Nothing> add(String code, String name, byte @Nullable [] logo, String reason, String by) {
        boolean added =
                database.sql("INSERT INTO portvagt.municipality (code, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                                .param(code)
                                .param(name)
                                .update()
                        == 1;
        if (!added) {
            return Outcome.refused("En anden har lige tilføjet kommune %s. Se listen.".formatted(code));
        }
        database.sql("""
                        INSERT INTO portvagt.added_municipality (municipality, logo, reason, added_by, added_at)
                        VALUES (:code, :logo, :reason, :by, :at)""")
                .param("code", code)
                .param("logo", logo)
                .param("reason", reason)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        acting.asNobody(() -> {
            setup.ensureTenant(code, name);
            return code;
        });
        return Outcome.done();
    }

    /** Gives an added municipality another logo; documents that are filed keep the one they have. */
    public Outcome<Nothing> changeLogo(String code, byte[] logo) {
        if (!LogoFile.isUsable(logo)) {
            return Outcome.refused(NO_LOGO);
        }
        int changed = database.sql("UPDATE portvagt.added_municipality SET logo = :logo WHERE municipality = :code")
                .param("logo", logo)
                .param("code", code)
                .update();
        return changed == 1
                ? Outcome.done()
                : Outcome.refused("Kommunen står i opsætningen. Driften ændrer dens logo dér.");
    }

    private boolean isKnown(String condition, String value) {
        return database.sql("SELECT count(*) FROM portvagt.municipality WHERE " + condition)
                        .param(value)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
