package dk.portvagt.engine;

import dk.portvagt.DanishDay;

/** An idea as its requester raises it over REST, where a test needs a real case and does not care which. */
public final class RaisedIdea {

    private RaisedIdea() {}

    /** Where it is submitted, below the REST API's root. */
    public static final String PATH = "/process-definition/key/it-acquisition/submit-form";

    /** @return the engine's answer, the new case if it was let in */
    public static RestClient.Answer by(RestClient requester) {
        return requester.post("/engine-rest" + PATH, form());
    }

    /**
     * An idea for the small track, under a title of its own: cases of one title count as one purchase.
     *
     * @return the engine's answer, the new case if it was let in
     */
    public static RestClient.Answer small(RestClient requester) {
        return requester.post("/engine-rest" + PATH, form("Lille system " + System.nanoTime(), 100_000, false));
    }

    /** Its form as JSON, for money from this year on. */
    public static String form() {
        return form("Nyt bookingsystem", 400_000, true);
    }

    private static String form(String title, int investment, boolean citizenFacing) {
        return """
                {"variables": {
                  "title": {"value": "%s"},
                  "need": {"value": "Borgerne kan ikke selv bestille tid."},
                  "office": {"value": "Borgerservice"},
                  "category": {"value": "software"},
                  "budgetYear": {"value": %d, "type": "Integer"},
                  "businessPotential": {"value": "Færre opkald"},
                  "estimatedInvestment": {"value": %d, "type": "Integer"},
                  "estimatedYearlyCost": {"value": 60000, "type": "Integer"},
                  "lifetimeYears": {"value": 5, "type": "Integer"},
                  "dataClass": {"value": "ordinary"},
                  "riskLevel": {"value": "low"},
                  "sharedSolution": {"value": "solo"},
                  "newIntegration": {"value": false},
                  "citizenFacing": {"value": %s},
                  "urgent": {"value": false}}}""".formatted(title, DanishDay.today().getYear(), investment, citizenFacing);
    }
}
