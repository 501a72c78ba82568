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

/**
 * Amounts, days and moments as the web apps write them, and as people type them: the shared modules, in an empty page.
 */
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

    /**
     * What is typed, and how it is read in Danish and in English: a dot separates thousands in one, a comma in the
     * other.
     */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("125000,00", "125000", "number"),
            List.of("125000.00", "number", "125000"),
            List.of("1.250.000,50", "number", "number"),
            List.of("1,25 mio", "number", "number"),
            List.of("1.250.000", "1250000", "number"),
            List.of("1,250,000", "number", "1250000"),
            List.of("1.25", "number", "number"),
            List.of("1,000", "number", "1000"),
            List.of("0.125", "number", "number"),
            List.of("1 250 000", "1250000", "1250000"),
            List.of("1\u00a0250\u00a0000", "1250000", "1250000"),
            List.of("12 50", "number", "number"),
            List.of("1.250 000", "number", "number"),
            List.of("125.000,-", "125000", "number"),
            List.of("125.000 kr.", "125000", "number"),
            List.of("kr. 125000", "125000", "125000"),
            List.of("000125", "125", "125"),
            List.of("-5", "-5", "-5"),
            List.of("\u22125", "-5", "-5"),
            List.of("5-", "number", "number"),
            List.of("-", "number", "number"),
            List.of("1e5", "number", "number"),
            List.of("12o5", "number", "number"),
            List.of("123456789012345", "123456789012345", "123456789012345"),
            List.of("1234567890123456", "large", "large"),
            List.of(" ", "", ""));

    private static final List<List<String>> DAYS = List.of(
            List.of("3.2.2027", "Wed Feb 03 2027"),
            List.of("03.02.2027", "Wed Feb 03 2027"),
            List.of("3/2/2027", "Wed Feb 03 2027"),
            List.of("2027-02-03", "Wed Feb 03 2027"),
            List.of("29.02.2028", "Tue Feb 29 2028"),
            List.of("29.02.2027", "calendar"),
            List.of("32.13.2026", "calendar"),
            List.of("00.01.2027", "calendar"),
            List.of("3.2.27", "form"),
            List.of("3.2.20277", "form"),
            List.of("3.2.2027 kl. 9", "form"),
            List.of("today", "form"),
            List.of(" ", ""));

    @Test
    void reads_a_typed_number_in_one_way_or_not_at_all(Page page) {
        open(page);
        for (List<String> number : NUMBERS) {
            for (String language : List.of("da", "en")) {
                Object read = page.evaluate(
                        "([text, language]) => import('/empty/typed.js').then(typed => typed.readNumber(text, language))"
                                + ".then(read => read.wrong ?? read.number)",
                        List.of(number.get(0), language));
                assertThat(read).as(number.get(0) + language).isEqualTo(number.get(language.equals("da") ? 1 : 2));
            }
        }
    }

    @Test
    void reads_a_typed_day_in_one_way_or_not_at_all(Page page) {
        open(page);
        for (List<String> day : DAYS) {
            Object read = page.evaluate(
                    "text => import('/empty/typed.js').then(typed => typed.readDay(text))"
                            + ".then(read => read.wrong ?? read.day?.toDateString() ?? '')",
                    day.get(0));
            assertThat(read).as(day.get(0)).isEqualTo(day.get(1));
        }
    }

    @Test
    void writes_as_danes_read_by_the_danish_clock(Page page) {
        writes("da", WRITTEN, page);
    }

    @Test
    void writes_as_english_readers_read_by_the_danish_clock(Page page) {
        writes("en", WRITTEN_IN_ENGLISH, page);
    }

    private static void writes(String language, List<List<String>> examples, Page page) {
        open(page);
        for (List<String> example : examples) {
            Object written = page.evaluate(
                    "([language, name, value]) => import('/empty/format.js')"
                            + ".then(format => format.FORMATS[language][name](JSON.parse(value)))",
                    List.of(language, example.get(0), example.get(1)));
            assertThat(written).as(example.toString()).isEqualTo(example.get(2));
        }
    }

    private static void open(Page page) {
        page.route("**/empty/*", DanishFormatBrowserTest::answer);
        page.navigate("/empty/page.html");
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
