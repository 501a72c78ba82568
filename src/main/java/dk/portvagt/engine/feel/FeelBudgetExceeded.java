package dk.portvagt.engine.feel;

/** Ends an evaluation that costs more than its budget. FEEL's engine turns it into a failure of the expression. */
final class FeelBudgetExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeelBudgetExceeded() {
        super(
                "Udtrykket er for tungt: det gennemløber for mange rækker eller laver for lange tekster",
                null,
                false,
                false);
    }
}
