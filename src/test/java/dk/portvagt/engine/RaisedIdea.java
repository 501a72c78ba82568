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
                  "personalData": {"value": true},
                  "citizenFacing": {"value": true},
                  "urgent": {"value": false}}}""");
    }
}
