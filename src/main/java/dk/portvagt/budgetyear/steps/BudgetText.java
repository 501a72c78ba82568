package dk.portvagt.budgetyear.steps;

/** Texts that have to fit into a variable. */
final class BudgetText {

    /** An engine string ends at 4000. */
    private static final int LONGEST = 3500;

    private BudgetText() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
