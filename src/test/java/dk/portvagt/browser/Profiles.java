package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * As many browser profiles as a test has people, all at the application's address and closed after the test. No page
 * may ask any other address for anything: that fails every test.
 */
class Profiles {

    private static final String LOCALE = "da-DK";

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> opened = new ArrayList<>();
    /** Other addresses. */
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private String foreign;

    Profiles(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Lets pages ask another address as well: that of a site that is none of ours. */
    void mayAsk(String other) {
        foreign = other;
    }

    BrowserContext open() {
        return open(new NewContextOptions());
    }

    /** A profile whose windows are of this size, in pixels. */
    BrowserContext open(int width, int height) {
        return open(new NewContextOptions().setViewportSize(width, height));
    }

    /** A profile that answers with the person's password where a page of Portvagt's own asks for it. */
    BrowserContext openAs(String person, String password) {
        return open(new NewContextOptions().setHttpCredentials(person, password));
    }

    /** The profile of somebody whose browser speaks another language than Danish. */
    BrowserContext openIn(String locale) {
        return open(new NewContextOptions(), locale);
    }

    private BrowserContext open(NewContextOptions options) {
        return open(options, LOCALE);
    }

    private BrowserContext open(NewContextOptions options, String locale) {
        BrowserContext profile = browser.newContext(
                options.setBaseURL(address).setLocale(locale).setReducedMotion(ReducedMotion.REDUCE));
        profile.setDefaultTimeout(RunningBrowser.PATIENCE);
        profile.onRequest(request -> {
            if (request.url().matches("(?i)(https?|wss?|ftp):.*")
                    && !request.url().startsWith(address)
                    && !request.url().equals(foreign)) {
                asked.add(request.url());
            }
        });
        opened.add(profile);
        return profile;
    }

    void close() {
        opened.forEach(BrowserContext::close);
        assertThat(asked).isEmpty();
    }
}
