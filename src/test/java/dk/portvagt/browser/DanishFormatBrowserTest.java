package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts, days and moments as the pages in the web apps write them: the shared module, in an empty page. */
@BrowserTest
class DanishFormatBrowserTest {

    private static final String MODULES = "/META-INF/resources/webjars/camunda/app/";

    /** Function, what it is given as JSON, and what it writes. */
    private static final List<List<String>> WRITTEN = List.of(
            List.of("kroner", "1250000", "1.250.000 kr."),
            List.of("kroner", "1250000.5", "1.250.000,50 kr."),
            List.of("kroner", "0", "0 kr."),
            List.of("kroner", "-1250.05", "-1.250,05 kr."),
            List.of("kroner", "999999999999.99", "999.999.999.999,99 kr."),
            List.of("kroner", "null", "–"),
            List.of("number", "105000", "105.000"),
            List.of("number", "12.5", "12,5"),
            List.of("number", "null", "–"),
            List.of("day", "\"2027-02-03\"", "03.02.2027"),
            List.of("day", "null", "–"),
            List.of("longDay", "\"2027-02-03\"", "3. februar 2027"),
            List.of("longDay", "\"2026-12-31\"", "31. december 2026"),
            List.of("longDay", "null", "–"),
            List.of("time", "\"2027-02-03T13:05:00Z\"", "03.02.2027 kl. 14.05"),
            List.of("time", "\"2027-07-01T22:30:00Z\"", "02.07.2027 kl. 00.30"),
            List.of("time", "\"2027-02-03T14:05:59.123+01:00\"", "03.02.2027 kl. 14.05"),
            List.of("time", "null", "–"),
            List.of("amount", "1250000", "1.250.000"),
            List.of("size", "3500000", "3,3 MB"));

    private static final List<List<String>> WRITTEN_IN_ENGLISH = List.of(
            List.of("kroner", "1250000", "DKK 1,250,000"),
            List.of("kroner", "1250000.5", "DKK 1,250,000.50"),
            List.of("kroner", "null", "–"),
            List.of("amount", "1250000", "1,250,000"),
            List.of("day", "\"2027-02-03\"", "3 Feb 2027"),
            List.of("longDay", "\"2027-02-03\"", "3 February 2027"),
            List.of("time", "\"2027-02-03T13:05:00Z\"", "3 Feb 2027, 14:05"),
            List.of("size", "3500000", "3.3 MB"));

    @Test
    void writes_as_danes_read_by_the_danish_clock(Page page) {
        writes("da", WRITTEN, page);
    }

    @Test
    void writes_as_english_readers_read_by_the_danish_clock(Page page) {
        writes("en", WRITTEN_IN_ENGLISH, page);
    }

    private static void writes(String language, List<List<String>> examples, Page page) {
        page.route("**/empty/*", DanishFormatBrowserTest::answer);
        page.navigate("/empty/page.html");
        for (List<String> example : examples) {
            Object written = page.evaluate(
                    "([language, name, value]) => import('/empty/format.js')"
                            + ".then(format => format.FORMATS[language][name](JSON.parse(value)))",
                    List.of(language, example.get(0), example.get(1)));
            assertThat(written).as(example.toString()).isEqualTo(example.get(2));
        }
    }

    /** The module and those that it imports, beside a page with nothing on it. */
    private static void answer(Route route) {
        String file = route.request().url().replaceFirst(".*/", "");
        boolean isModule = file.endsWith(".js");
        route.fulfill(new Route.FulfillOptions()
                .setContentType(isModule ? "text/javascript" : "text/html")
                .setBody(isModule ? read(file) : "<!DOCTYPE html>"));
    }

    private static String read(String file) {
        try (InputStream module = DanishFormatBrowserTest.class.getResourceAsStream(MODULES + file)) {
            return new String(module.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
