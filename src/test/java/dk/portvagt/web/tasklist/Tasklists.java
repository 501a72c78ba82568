package dk.portvagt.web.tasklist;

import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.TestPeople;

/** People's browsers at Tasklist. */
final class Tasklists {

    private Tasklists() {}

    /** Logged in. */
    static WebAppClient of(int port, String person) {
        WebAppClient browser = new WebAppClient(port);
        browser.login("tasklist", person, TestPeople.PASSWORD);
        return browser;
    }
}
