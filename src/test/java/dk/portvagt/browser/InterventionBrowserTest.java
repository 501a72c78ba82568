package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.browser.Tasklist.ListedTask;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.process.Answers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The digitalisation manager pauses a case in Tasklist; whoever is at work on it is told so, and goes on after it. */
@BrowserTest
class InterventionBrowserTest {

    private static final String MUNICIPALITY = "949";
    private static final String SCREENING = "Screen idéen";

    @Autowired
    private OfficeDays officeDays;

    private Staff staff;

    @BeforeEach
    void give_everybody_a_browser(Profiles profiles, @Autowired BeanFactory beans) {
        staff = Staff.of(MUNICIPALITY, profiles, beans, Path.of("target", "screenshots", "intervention"));
    }

    @Test
    void pauses_a_case_under_somebodys_hands_and_lets_it_go_on() {
        staff.starts(
                "requester",
                "IT-anskaffelse fra idé til udfasning",
                "idea-raised",
                Answers.to("idea-raised", Map.of()));
        Tasklist secretariat = staff.tasklist("secretariat");
        ListedTask screening = secretariat.newest(SCREENING);
        String number = screening.name().replaceFirst(".*(" + MUNICIPALITY + "-\\d{4}-\\d{4}).*", "$1");
        secretariat.take(SCREENING).fill("idea-screening", Answers.to("idea-screening", Map.of()));

        staff.starts(
                "digitalisation-manager",
                "Indgreb i en sag",
                "intervention",
                Map.of(
                        "caseNumber",
                        number,
                        "interventionKind",
                        "pause",
                        "interventionReason",
                        "Vi afventer en fælles løsning i KL",
                        "interventionDeadline",
                        officeDays.after(DanishDay.today(), 10).toString()));

        assertThat(secretariat.refusedToComplete())
                .contains("Sag " + number + " er på pause siden ", "Vi afventer en fælles løsning i KL");
        assertThat(secretariat.list()).extracting(ListedTask::id).contains(screening.id());
        assertThat(secretariat.page().getByText("På pause").first().isVisible()).isTrue();

        staff.does("digitalisation-manager", "Følg pausen", "pause-follow-up", Map.of("pauseAction", "resume"));

        assertThat(secretariat.list()).extracting(ListedTask::id).contains(screening.id());
        staff.does("secretariat", SCREENING, "idea-screening", Answers.to("idea-screening", Map.of()));
        assertThat(secretariat.list()).extracting(ListedTask::id).doesNotContain(screening.id());
    }
}
