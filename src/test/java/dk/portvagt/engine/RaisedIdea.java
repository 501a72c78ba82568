package dk.portvagt.engine;

/** An idea as its requester raises it over REST, where a test needs a real case and does not care which. */
public final class RaisedIdea {

    private RaisedIdea() {}

    /** @return the engine's answer, the new case if it was let in */
    public static RestClient.Answer by(RestClient requester) {
        return requester.post("/engine-rest/process-definition/key/it-acquisition/submit-form", """
                {"variables": {
                  "title": {"value": "Nyt bookingsystem"},
                  "need": {"value": "Borgerne kan ikke selv bestille tid."},
                  "office": {"value": "Borgerservice"},
                  "category": {"value": "software"},
                  "budgetYear": {"value": 2026, "type": "Integer"},
                  "businessPotential": {"value": "Færre opkald"},
                  "estimatedInvestment": {"value": 400000, "type": "Integer"},
                  "estimatedYearlyCost": {"value": 60000, "type": "Integer"},
                  "lifetimeYears": {"value": 5, "type": "Integer"},
                  "dataClass": {"value": "ordinary"},
                  "riskLevel": {"value": "low"},
                  "sharedSolution": {"value": "solo"},
                  "newIntegration": {"value": false},
                  "citizenFacing": {"value": true},
                  "urgent": {"value": false}}}""");
    }
}
