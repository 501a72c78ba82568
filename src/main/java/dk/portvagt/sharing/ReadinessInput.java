package dk.portvagt.sharing;

import org.jspecify.annotations.Nullable;

/** Names what the readiness of a municipality follows from. All values are whole numbers; yes is 1 and no is 0. */
public enum ReadinessInput {
    OWNS_NEEDS("ejer på behovene", 3, "%d"),
    OWNS_PROCESSES("ejer på processerne", 3, "%d"),
    OWNS_RESOURCES("ejer på ressourcerne", 3, "%d"),
    /** Years that the municipality and at least one partner have used the same product at the same time. */
    YEARS_SAME_PRODUCT("år på samme produkt som en partner", 50, "%d"),
    /** The own-build share of {@link Divergence}. */
    OWN_BUILD_PERCENT("særbyg", 100, "%d %%"),
    YEARS_SOLO("år med indkøb alene", 50, "%d"),
    /** Years with funds of all years of the contract, rounded down. */
    FUNDED_PERCENT("finansiering af kontraktens år", 100, "%d %%"),
    /** Hours given of all hours that are needed, rounded down. */
    HOURS_PERCENT("timer til opgaven", 100, "%d %%"),
    SAME_HOSTING("samme produkt og driftsform som en partner", 1, "%d");

    private final String label;
    private final int highest;
    private final String format;

    ReadinessInput(String label, int highest, String format) {
        this.label = label;
        this.highest = highest;
        this.format = format;
    }

    /** Returns the Danish name, as it continues a sentence that begins with "Med". */
    public String label() {
        return label;
    }

    /** Returns the highest value; the lowest is 0. */
    public int highest() {
        return highest;
    }

    public boolean isOwnership() {
        return this == OWNS_NEEDS || this == OWNS_PROCESSES || this == OWNS_RESOURCES;
    }

    public boolean isYesOrNo() {
        return this == SAME_HOSTING;
    }

    /** Writes a value in Danish; null is {@code mangler}, never 0. */
    public String text(@Nullable Integer value) {
        if (value == null) {
            return "mangler";
        }
        return isYesOrNo() ? value == 1 ? "ja" : "nej" : format.formatted(value);
    }
}
