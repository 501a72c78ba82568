package dk.portvagt.budgetyear.steps;

/** Shortens texts to the size of a process variable. */
final class BudgetText {

    /** The engine stores at most 4000 characters in a string variable. */
    private static final int LONGEST = 3500;

    private BudgetText() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
