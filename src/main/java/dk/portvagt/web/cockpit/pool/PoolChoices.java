package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the reader's choices from the address. */
public class PoolChoices {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_ROWS = 999_999_999;
    private static final Set<String> CATEGORIES = Set.of("hardware", "software", "consultancy");

    @QueryParam("kommune")
    private @Nullable String municipality;

    @QueryParam("aar")
    private @Nullable String year;

    @QueryParam("linje")
    private @Nullable String line;

    @QueryParam("forvaltning")
    private @Nullable String office;

    @QueryParam("kategori")
    private @Nullable String category;

    @QueryParam("sag")
    private @Nullable String caseNumber;

    @QueryParam("fra")
    private @Nullable String offset;

    /**
     * Returns the chosen part.
     *
     * @throws Refused if the municipality is not the reader's, or another choice is invalid
     */
    Part part(CockpitAccess access) {
        return new Part(
                access.municipality(municipality).code(),
                year(),
                line(),
                Typed.text(office),
                category(),
                Typed.text(caseNumber));
    }

    @Nullable
    String municipality() {
        return municipality;
    }

    /** Returns the chosen year; null for all years. */
    @Nullable
    Integer year() {
        return Typed.text(year) == null ? null : Typed.number("Året", year, FIRST_YEAR, LAST_YEAR, 0);
    }

    /** Returns the number of rows before the page. */
    int offset() {
        return Typed.number("Rækken at begynde ved", offset, 0, MOST_ROWS, 0);
    }

    private @Nullable PoolLine line() {
        String typed = Typed.text(line);
        return typed == null
                ? null
                : Arrays.stream(PoolLine.values())
                        .filter(known -> known.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> Refused.unreadable("Der er ingen linje med det navn."));
    }

    private @Nullable String category() {
        String typed = Typed.text(category);
        if (typed != null && !CATEGORIES.contains(typed)) {
            throw Refused.unreadable("Der er ingen kategori med det navn.");
        }
        return typed;
    }
}
