package dk.portvagt.browser;

import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.DueJobs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of a municipality, each at a Tasklist of their own that stays open. A person is called by the group they
 * belong to.
 *
 * <p>With {@code -Dportvagt.photographs=true} every form is photographed as filled in, before it is sent:
 * {@code target/screenshots/07-decision-paper.png} is the seventh. Without, the windows are small: drawing them costs
 * most of a browser test's time.
 */
final class Staff {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final boolean PHOTOGRAPHED = Boolean.getBoolean("portvagt.photographs");

    private static final int WIDTH = 1280;

    /** Pixels; a photograph shows a whole form but the longest. */
    private static final int HEIGHT = PHOTOGRAPHED ? 2300 : 800;

    /** Follows the group's id in the id of its second member. */
    private static final String COLLEAGUE = "-b";

    private final Profiles profiles;
    private final DueJobs machine;
    private final String suffix;
    private final String password;
    private final Path screenshots;
    private final Map<String, Tasklist> tasklists = new HashMap<>();
    private int photographed;

    /** @param suffix what follows the group's id in the ids of these people */
    Staff(Profiles profiles, DueJobs machine, String suffix, String password) {
        this(profiles, machine, suffix, password, SCREENSHOTS);
    }

    /** @param screenshots the folder of the photographs */
    Staff(Profiles profiles, DueJobs machine, String suffix, String password, Path screenshots) {
        this.screenshots = screenshots;
        this.profiles = profiles;
        this.machine = machine;
        this.suffix = suffix;
        this.password = password;
    }

    /** The people of a municipality of its own, which the test gives to the engine and the ledger. */
    static Staff of(String municipality, Profiles profiles, BeanFactory beans, Path screenshots) {
        Ideas.municipality(beans.getBean(JdbcClient.class), municipality);
        // People belong to a municipality only when the engine knows it.
        IdentityService identities = beans.getBean(IdentityService.class);
        identities.saveTenant(identities.newTenant(municipality));
        String suffix = "-" + municipality;
        People people = beans.getBean(People.class);
        TestPeople.ensure(people, municipality, suffix);
        for (PortvagtGroup group : List.of(PortvagtGroup.DIGITAL_CONSULTANT, PortvagtGroup.IT_ARCHITECT)) {
            people.ensure(
                    new Person(group.id() + COLLEAGUE + suffix, "Test", "Kollega", List.of(group), municipality, null),
                    TestPeople.PASSWORD);
        }
        return new Staff(profiles, new DueJobs(beans, municipality), suffix, TestPeople.PASSWORD, screenshots);
    }

    Tasklist tasklist(String person) {
        return tasklists.computeIfAbsent(
                person, group -> Tasklist.login(profiles.open(WIDTH, HEIGHT).newPage(), group + suffix, password));
    }

    /** Starts the process by its name, and lets the machine do its part. */
    void starts(String person, String process, String form, Map<String, Object> answers) {
        Tasklist tasklist = tasklist(person);
        tasklist.start(process).fill(form, answers);
        photograph(tasklist, form);
        tasklist.submitStart();
        machine.run();
    }

    /** Takes the newest task whose name begins so, answers its form, and lets the machine do its part. */
    void does(String person, String task, String form, Map<String, Object> answers) {
        does(person, task, form, page -> {}, answers);
    }

    /**
     * As {@link #does}, for a form with a text in each row of a list.
     *
     * @param rows by a heading, the text under it
     */
    void writes(String person, String task, String form, Map<String, String> rows, Map<String, Object> answers) {
        does(person, task, form, page -> rows.forEach(page::fillBelow), answers);
    }

    /** @param rows fills in what is no field of the form itself, but of the rows of a list */
    void does(String person, String task, String form, Consumer<FormOnPage> rows, Map<String, Object> answers) {
        Tasklist tasklist = tasklist(person);
        FormOnPage page = tasklist.take(task);
        rows.accept(page);
        page.fill(form, answers);
        photograph(tasklist, form);
        tasklist.complete();
        machine.run();
    }

    /** A colleague of the person, who wrote the material, answers the list of criteria: every one is fulfilled. */
    void answersCriteria(String person, String task) {
        Tasklist tasklist = tasklist(person + COLLEAGUE);
        tasklist.take(task).fillCriteria("Opfyldt", "Journalnummer 26/1234");
        photograph(tasklist, "gate-criteria");
        tasklist.complete();
        machine.run();
    }

    private void photograph(Tasklist tasklist, String form) {
        if (PHOTOGRAPHED) {
            photographed++;
            tasklist.screenshot(screenshots.resolve("%02d-%s.png".formatted(photographed, form)));
        }
    }
}
