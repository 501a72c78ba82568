package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.portvagt.browser.Accessibility.hasNoViolation;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A member reads the agenda on a tablet, and the secretariat holds the meeting from one page, with the keyboard alone.
 */
@BrowserTest
class MeetingRoomBrowserTest {

    private static final int MOST_TABS = 300;

    private MeetingDriver meeting;
    private String here;

    @BeforeEach
    void a_meeting_with_three_items(@Autowired BeanFactory beans) {
        ReviewDriver review = new ReviewDriver(beans);
        here = TestPeople.settle(beans, review.desk.municipality);
        review.give(ACQUISITION, YEAR, 50_000);
        review.starts("G1", Map.of("clarificationBudget", 40_000L)).prepare();
        new ReviewDriver(beans, review.desk)
                .starts("G1", Map.of("clarificationBudget", 20_000L))
                .prepare();
        meeting = new MeetingDriver(beans, review.desk);
        meeting.agenda("add", own("Ny servicedesk")).agenda("ready", Map.of());
    }

    @Test
    void is_read_on_a_tablet_with_notes_of_ones_own(Profiles profiles) {
        Page page = profiles.open(820, 1180).newPage();
        Login.begin("tasklist", page, "steering-group" + here, TestPeople.PASSWORD);
        page.navigate("/portvagt/moede");
        press(page, page.locator("tbody a").first(), "Enter");
        assertThat(page.locator("h1")).containsText("Møde i IT-styregruppen");
        assertThat(page.locator(".missing")).hasText("-10.000 kr. (mangler)");
        assertThat(page.locator("main")).containsText("Indstilling");
        hasNoViolation(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is cut off")
                .isLessThanOrEqualTo(820);

        Locator note = page.getByLabel("Mine noter til punkt 3");
        type(page, note, "Spørg til driften");
        press(page, button(page, "Gem noten til punkt 3"), "Enter");
        assertThat(page.locator(".done")).hasText("Noten er gemt.");
        assertThat(page.getByLabel("Mine noter til punkt 3")).hasValue("Spørg til driften");
        photograph(page, "laesesal");
    }

    @Test
    void is_held_from_one_page_by_keyboard(Profiles profiles) {
        Page page = profiles.open(1280, 900).newPage();
        Login.begin("tasklist", page, "secretariat" + here, TestPeople.PASSWORD);
        page.navigate("/portvagt/moede/" + meeting.id());
        press(page, link(page, "Hold mødet: fremmøde og afgørelser"), "Enter");
        hasNoViolation(page);
        press(page, button(page, "Begynd mødet"), "Enter");
        assertThat(page.locator(".done")).hasText("Fremmødet er noteret.");
        hasNoViolation(page);
        photograph(page, "referent-punkter");

        press(page, button(page, "Flyt punkt 5 op"), "Enter");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Ny servicedesk");
        press(page, page.getByLabel("Afgør punkt 3 sammen med andre"), "Space");
        press(page, page.getByLabel("Afgør punkt 4 sammen med andre"), "Space");
        type(page, page.getByLabel("Fælles begrundelse"), "Ingen ønskede drøftelse");
        press(page, button(page, "Afgør de valgte som indstillet"), "Enter");
        assertThat(page.locator(".done")).hasText("Punkterne er afgjort under ét.");

        press(page, page.locator("details.item").nth(1).locator("> summary"), "Enter");
        Locator rejected = page.getByLabel("Afvist: indstillingen følges ikke");
        press(page, page.locator("details.item[open] input[name=itemOutcome]").first(), "Space");
        for (int at = 0; at < 4; at++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(rejected).isChecked();
        type(page, page.locator("details.item[open] textarea[name=itemReason]"), "Vi beholder den, vi har");
        photograph(page, "referent-punkt");
        hasNoViolation(page);
        press(page, button(page, "Notér afgørelsen af punkt 5"), "Enter");
        assertThat(page.locator(".done")).containsText("Afgørelsen er noteret");

        type(page, page.getByLabel("Eventuelt (her besluttes intet)"), "Julefrokosten");
        press(page, button(page, "Notér, og bed formanden bekræfte"), "Enter");
        assertThat(page.locator("main")).containsText("Formanden har fået opgaven Bekræft afgørelserne");
        photograph(page, "referent-slut");
        assertThat(meeting.items()).extracting(AgendaItem::state).containsOnly(ItemState.DECIDED);

        Page chair = profiles.open(1280, 900).newPage();
        Tasklist tasklist = Tasklist.login(chair, "steering-chair" + here, TestPeople.PASSWORD);
        tasklist.take("Bekræft afgørelserne");
        assertThat(chair.locator("body")).containsText("Der reserveres 40.000 kr. af Nyanskaffelser " + YEAR);
        photograph(chair, "formanden");
    }

    @Test
    void has_its_items_dragged_into_another_order(Profiles profiles) {
        Page page = profiles.open(1280, 900).newPage();
        Login.begin("tasklist", page, "secretariat" + here, TestPeople.PASSWORD);
        page.navigate("/portvagt/moede/" + meeting.id() + "/referent");
        Locator rows = page.locator("tbody[data-drag] tr");
        assertThat(rows.nth(2)).containsText("Ny servicedesk");

        grab(page, rows.nth(2), rows.nth(0));
        photograph(page, "traek");
        page.keyboard().press("Escape");
        assertThat(rows.nth(2)).containsText("Ny servicedesk");
        page.mouse().up();

        grab(page, rows.nth(2), rows.nth(0));
        page.mouse().up();
        assertThat(page.locator(".done")).hasText("Rækkefølgen er ændret.");
        assertThat(rows.nth(0)).containsText("Ny servicedesk");
        hasNoViolation(page);
        page.reload();
        assertThat(rows.nth(0)).containsText("Ny servicedesk");
    }

    /** Takes the grip of a row and holds it above the other one. */
    private static void grab(Page page, Locator row, Locator above) {
        row.evaluate("row => row.scrollIntoView({block: 'center'})");
        BoundingBox from = row.locator(".grip").boundingBox();
        BoundingBox to = above.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, to.y + 3, new Mouse.MoveOptions().setSteps(6));
    }

    @Test
    void is_seen_in_the_overview_and_compared_by_keyboard(Profiles profiles) {
        Page page = profiles.open(1280, 900).newPage();
        Login.begin("tasklist", page, "secretariat" + here, TestPeople.PASSWORD);
        page.navigate("/portvagt/solutions");
        press(page, link(page, "Overblik"), "Enter");
        assertThat(page.locator("svg[role=img]")).hasCount(3);
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("Igangværende sager efter fase og risiko")))
                .isVisible();
        hasNoViolation(page);
        photograph(page, "overblik");

        press(page, link(page, "Sammenlign de forslag, der beder om penge"), "Enter");
        assertThat(page.locator("h1")).containsText("Sammenligning af 2 forslag");
        hasNoViolation(page);
        photograph(page, "sammenligning");

        press(page, button(page, "Læg den frem som bilag (PDF)"), "Enter");
        assertThat(page.locator("#bilag + ul")).containsText("Sammenligning af 2 forslag");
        hasNoViolation(page);
    }

    private static Map<String, Object> own(String title) {
        return Map.of(
                "addedTitle", title,
                "addedText", "Leverandøren skifter model fra årsskiftet.",
                "addedRecommendation", "Tages til efterretning");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void type(Page page, Locator field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, Locator control, String key) {
        reach(page, control);
        page.keyboard().press(key);
    }

    /** Goes to the control as somebody without a mouse does. */
    private static void reach(Page page, Locator control) {
        control.waitFor();
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if ((Boolean) control.evaluate("control => control === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + control);
    }

    private static void photograph(Page page, String name) {
        if (Boolean.getBoolean("portvagt.photographs")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "meeting-room", name + ".png")));
        }
    }
}
