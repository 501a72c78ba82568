package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.Kroner;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.portfolio.Wanted.Life;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the reader's choices from the address. */
public class PortfolioChoices {

    private static final int MOST_ROWS = 999_999_999;
    private static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    @QueryParam("kommune")
    private @Nullable String municipality;

    @QueryParam("vis")
    private @Nullable String life;

    @QueryParam("fase")
    private @Nullable String phase;

    @QueryParam("sted")
    private @Nullable String place;

    @QueryParam("forvaltning")
    private @Nullable String office;

    @QueryParam("kategori")
    private @Nullable String category;

    @QueryParam("mindst")
    private @Nullable String least;

    @QueryParam("hoejst")
    private @Nullable String most;

    @QueryParam("sag")
    private @Nullable String text;

    @QueryParam("kun")
    private @Nullable String only;

    @QueryParam("sorter")
    private @Nullable String order;

    @QueryParam("retning")
    private @Nullable String way;

    @QueryParam("fra")
    private @Nullable String offset;

    @QueryParam("antal")
    private @Nullable String size;

    @Nullable
    String municipality() {
        return municipality;
    }

    /**
     * Returns the chosen cases.
     *
     * @throws Refused if the municipality is not the reader's, or another choice is invalid
     */
    Wanted wanted(CockpitAccess access) {
        BigDecimal atLeast = amount(least);
        BigDecimal atMost = amount(most);
        if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
            throw Refused.unreadable("Det mindste beløb er større end det største.");
        }
        return new Wanted(
                access.municipality(municipality).code(),
                life(),
                chosen(phase, constant(Phase.class), "Der er ingen fase med det navn."),
                chosen(place, constant(Place.class), "Der er ingen gate med det navn."),
                Typed.text(office),
                chosen(category, constant(Category.class), "Der er ingen kategori med det navn."),
                atLeast,
                atMost,
                Typed.text(text),
                chosen(only, word(Only.class), "Der kan vælges rødt lys, indgreb eller overskredet frist."),
                null);
    }

    private Life life() {
        Life chosen = chosen(life, word(Life.class), "Der kan vises igangværende, afsluttede eller alle sager.");
        return chosen == null ? Life.RUNNING : chosen;
    }

    SortOrder order() {
        SortOrder chosen = chosen(order, word(SortOrder.class), "Sagerne kan ikke sorteres efter det.");
        return chosen == null ? SortOrder.CASE : chosen;
    }

    SortOrder.Way way() {
        SortOrder.Way chosen = chosen(way, word(SortOrder.Way.class), "Retningen er op eller ned.");
        return chosen == null ? order().usual() : chosen;
    }

    /** Returns the number of rows before the page. */
    int offset() {
        return Typed.number("Rækken at begynde ved", offset, 0, MOST_ROWS, 0);
    }

    int size() {
        return Typed.number("Antallet på en side", size, 1, LARGEST_PAGE, PAGE);
    }

    private static <T> @Nullable T chosen(@Nullable String typed, Function<String, Optional<T>> known, String refusal) {
        String word = Typed.text(typed);
        return word == null ? null : known.apply(word).orElseThrow(() -> Refused.unreadable(refusal));
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> constant(Class<E> type) {
        return among(type, Enum::name);
    }

    private static <E extends Enum<E> & InAddress> Function<String, Optional<E>> word(Class<E> type) {
        return among(type, InAddress::word);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> among(
            Class<E> type, Function<E, String> spelling) {
        return typed -> Arrays.stream(type.getEnumConstants())
                .filter(known -> spelling.apply(known).equals(typed))
                .findFirst();
    }

    private static @Nullable BigDecimal amount(@Nullable String typed) {
        return chosen(
                typed == null ? null : typed.replaceFirst("\\s*kr\\.?\\s*$", ""),
                word -> Kroner.parse(word).filter(amount -> amount.signum() >= 0 && amount.compareTo(Kroner.MAX) <= 0),
                "Skriv beløbet i kroner, for eksempel 250.000.");
    }
}
