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

    /** Its form as JSON, for money from this year on. */
    public static String form() {
        return """
                {"variables": {
                  "title": {"value": "Nyt bookingsystem"},
                  "need": {"value": "Borgerne kan ikke selv bestille tid."},
                  "office": {"value": "Borgerservice"},
                  "category": {"value": "software"},
                  "budgetYear": {"value": %d, "type": "Integer"},
                  "businessPotential": {"value": "Færre opkald"},
                  "estimatedInvestment": {"value": 400000, "type": "Integer"},
                  "estimatedYearlyCost": {"value": 60000, "type": "Integer"},
                  "lifetimeYears": {"value": 5, "type": "Integer"},
                  "dataClass": {"value": "ordinary"},
                  "riskLevel": {"value": "low"},
                  "sharedSolution": {"value": "solo"},
                  "newIntegration": {"value": false},
                  "citizenFacing": {"value": true},
                  "urgent": {"value": false}}}""".formatted(DanishDay.today().getYear());
    }
}
