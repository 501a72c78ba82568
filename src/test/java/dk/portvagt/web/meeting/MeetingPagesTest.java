package dk.portvagt.web.meeting;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.steps.AgendaPaper;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A meeting is read and held from its own page, by the people who may, and through the meeting's own tasks. */
@PortvagtTest
class MeetingPagesTest {

    private static final Set<PortvagtGroup> READERS = Set.of(
            PortvagtGroup.STEERING_GROUP,
            PortvagtGroup.STEERING_CHAIR,
            PortvagtGroup.SECRETARIAT,
            PortvagtGroup.DIGITALISATION_MANAGER,
            PortvagtGroup.BUDGET_CONTROLLER,
            PortvagtGroup.PMO,
            PortvagtGroup.DIGITAL_CONSULTANT,
            PortvagtGroup.IT_ARCHITECT,
            PortvagtGroup.ADMINISTRATOR);
    private static final int DONE = 200;
    private static final String MEMBER = "steering-group";
    private static final String CHAIR = "steering-chair";
    private static final String SECRETARIAT = "secretariat";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SteeringAgenda agenda;

    @Autowired
    private AgendaPaper paper;

    private ReviewDriver review;
    private MeetingDriver meeting;
    private String here;

    @BeforeEach
    void a_meeting_with_a_case() {
        review = new ReviewDriver(beans);
        here = TestPeople.settle(beans, review.desk.municipality);
        review.give(ACQUISITION, YEAR, 50_000);
        review.starts("G1", Map.of("clarificationBudget", 40_000L)).prepare();
        meeting = new MeetingDriver(beans, review.desk);
    }

    // Who reads

    @Test
    void is_read_by_those_who_may_read_the_meetings_papers_and_by_nobody_else() {
        String elsewhere = TestPeople.settle(beans, "840");
        for (PortvagtGroup group : PortvagtGroup.values()) {
            int expected = READERS.contains(group) ? 200 : 404;
            assertThat(read(group.id() + here).getStatusCode().value())
                    .as(group.id())
                    .isEqualTo(expected);
            assertThat(read(group.id() + elsewhere).getStatusCode().value())
                    .as(group.id() + " of another municipality")
                    .isEqualTo(group == PortvagtGroup.ADMINISTRATOR ? 200 : 404);
        }
        assertThat(post(MEMBER + elsewhere, "/noter", "punkt", item(), "note", "Udefra"))
                .isEqualTo(404);
        assertThat(post("requester" + here, "/noter", "punkt", item(), "note", "Udefra"))
                .isEqualTo(404);
        assertThat(post("requester" + here, "/spoergsmaal", "spoergsmaal", "Hvornår?"))
                .isEqualTo(404);
        assertThat(database.sql("SELECT count(*) FROM portvagt.meeting_note WHERE note = 'Udefra'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(list(MEMBER + here)).contains(address());
        assertThat(http.withBasicAuth(MEMBER + here, TestPeople.PASSWORD)
                        .getForObject("/portvagt/moede?id=" + meeting.id(), String.class))
                .as("from a task's form")
                .contains("Mine noter til punkt 3");
        assertThat(list("requester" + here)).doesNotContain(address());
    }

    @Test
    void shows_the_paper_and_what_the_pool_has_left_also_when_it_is_not_enough() {
        ReviewDriver more = new ReviewDriver(beans, review.desk);
        more.starts("G1", Map.of("clarificationBudget", 20_000L)).prepare();
        meeting.agenda("refresh");

        String page = read(MEMBER + here).getBody();

        assertThat(page)
                .contains("Indstilling", "Resumé", review.number.toString(), more.number.toString())
                .contains("Budget og prognose", ">Bundet</th>", "Nyanskaffelser " + YEAR, "ingen prognose")
                .contains("Der reserveres 40.000 kr. af Nyanskaffelser " + YEAR)
                .contains("-60.000 kr.", "-10.000 kr. (mangler)")
                .contains("/portvagt/documents/");
    }

    @Test
    void says_in_the_task_of_an_item_that_its_case_ended_meanwhile() {
        meeting.agenda("ready");
        String form = "/engine-rest/task/"
                + beans.getBean(TaskService.class)
                        .createTaskQuery()
                        .tenantIdIn(review.desk.municipality)
                        .taskDefinitionKey("UserTask_DecideItem")
                        .singleResult()
                        .getId()
                + "/deployed-form";
        assertThat(get(form)).contains("itemOutcome").doesNotContain("Punktet er bortfaldet");

        review.isCancelled();

        assertThat(get(form)).contains("Punktet er bortfaldet");
    }

    private String get(String address) {
        return http.withBasicAuth(MEMBER + here, TestPeople.PASSWORD).getForObject(address, String.class);
    }

    // Notes and questions

    @Test
    void shows_a_note_to_its_author_alone() {
        assertThat(post(MEMBER + here, "/noter", "punkt", item(), "note", "Spørg til driften", "person", CHAIR + here))
                .isEqualTo(DONE);

        assertThat(read(MEMBER + here).getBody()).contains("Spørg til driften");
        for (String other : List.of(CHAIR, SECRETARIAT, "camunda-admin", "digitalisation-manager")) {
            assertThat(read(other + here).getBody()).as(other).doesNotContain("Spørg til driften");
        }
        assertThat(database.sql("SELECT person FROM portvagt.meeting_note WHERE agenda_item_id = ?")
                        .param(Long.valueOf(item()))
                        .query(String.class)
                        .list())
                .containsExactly(MEMBER + here);

        post(MEMBER + here, "/noter", "punkt", item(), "note", " ");
        assertThat(read(MEMBER + here).getBody()).doesNotContain("Spørg til driften");
    }

    @Test
    void takes_no_note_on_an_item_of_another_meeting() {
        ReviewDriver foreign = new ReviewDriver(beans);
        TestPeople.settle(beans, foreign.desk.municipality);
        foreign.starts("G1", Map.of("clarificationBudget", 0L)).prepare();
        MeetingDriver other = new MeetingDriver(beans, foreign.desk);

        assertThat(post(
                        MEMBER + here,
                        "/noter",
                        "punkt",
                        String.valueOf(other.items().get(0).id()),
                        "note",
                        "Andres"))
                .isEqualTo(404);
    }

    @Test
    void mails_a_question_to_the_secretariat_once_and_shows_the_answer_to_all() {
        post(MEMBER + here, "/spoergsmaal", "punkt", item(), "spoergsmaal", "Hvem ejer <b>data</b>?");
        post(MEMBER + here, "/spoergsmaal", "punkt", item(), "spoergsmaal", "Hvem ejer <b>data</b>?");
        assertThat(mails("Spørgsmål til punkt 3%")).containsExactly(SECRETARIAT + here);
        String question = String.valueOf(database.sql("SELECT id FROM portvagt.meeting_question WHERE meeting_id = ?")
                .param(meeting.id())
                .query(Long.class)
                .single());

        assertThat(post(CHAIR + here, "/svar", "til", question, "svar", "Ingen"))
                .isEqualTo(404);
        assertThat(post(SECRETARIAT + here, "/svar", "til", question, "svar", "Skolechefen"))
                .isEqualTo(DONE);

        assertThat(read(CHAIR + here).getBody()).contains("Hvem ejer &lt;b&gt;data&lt;/b&gt;?", "Skolechefen");
        assertThat(mails("Svar på dit spørgsmål%")).containsExactly(MEMBER + here);
    }

    // The meeting is held

    @Test
    void is_held_by_the_secretariat_in_any_order_with_items_decided_together() {
        meeting.agenda("add", own("Ny servicedesk")).agenda("add", own("Nye møbler"));
        assertThat(post(MEMBER + here, "/referent/begynd"))
                .as("a member does not record")
                .isEqualTo(404);
        post(SECRETARIAT + here, "/referent/raekkefoelge", "punkt", item(1), "retning", "op");
        assertThat(titles()).first().isEqualTo("Ny servicedesk");
        post(SECRETARIAT + here, "/referent/raekkefoelge", "punkt", item(0), "retning", "ned");
        meeting.agenda("ready", Map.of());

        begins();
        assertThat(record()).contains("Punkterne kan afgøres i enhver rækkefølge");
        post(SECRETARIAT + here, "/referent/raekkefoelge", "punkt", item(2), "retning", "op");
        assertThat(numbers()).as("as printed").containsExactly(3, 4, 5);
        assertThat(record().indexOf("Nye møbler")).isLessThan(record().indexOf("Ny servicedesk"));

        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/blok",
                        "punkt",
                        item(1),
                        "punkt",
                        item(2),
                        "begrundelse",
                        "Ingen ønskede drøftelse"))
                .isEqualTo(DONE);
        assertThat(states()).containsExactly(ItemState.ON_AGENDA, ItemState.DECIDED, ItemState.DECIDED);
        assertThat(meeting.items().get(2).decision().reason()).isEqualTo("Ingen ønskede drøftelse");

        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/punkt",
                        "punkt",
                        item(),
                        "itemOutcome",
                        "approvedWithConditions",
                        "itemReason",
                        "Derfor",
                        "condition1Text",
                        "Data flyttes",
                        "condition1Owner",
                        "it-architect",
                        "condition1Deadline",
                        (YEAR + 1) + "-05-04"))
                .isEqualTo(DONE);
        assertThat(meeting.items().get(0).decision().conditions()).hasSize(1);
        assertThat(post(SECRETARIAT + here, "/referent/orientering", "otherBusiness", "Julefrokosten"))
                .isEqualTo(DONE);
        assertThat(record()).contains("Formanden har fået opgaven Bekræft afgørelserne");

        meeting.confirms().publishes();
        assertThat(states()).containsOnly(ItemState.PUBLISHED);
    }

    @Test
    void records_nothing_twice_and_nothing_that_the_forms_check_refuses() {
        meeting.agenda("ready", Map.of());
        begins();

        assertThat(post(SECRETARIAT + here, "/referent/punkt", "punkt", item(), "itemOutcome", "approved"))
                .as("without a reason")
                .isEqualTo(400);
        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/punkt",
                        "punkt",
                        item(),
                        "itemOutcome",
                        "noted",
                        "itemReason",
                        "Derfor"))
                .as("not one of the item's decisions")
                .isEqualTo(400);
        assertThat(states()).containsExactly(ItemState.ON_AGENDA);

        String[] approved = {"punkt", item(), "itemOutcome", "approved", "itemReason", "Derfor"};
        assertThat(post(SECRETARIAT + here, "/referent/punkt", approved)).isEqualTo(DONE);
        assertThat(post(SECRETARIAT + here, "/referent/punkt", approved)).isEqualTo(DONE);
        assertThat(post(SECRETARIAT + here, "/referent/blok", "punkt", item(), "begrundelse", "Igen"))
                .isEqualTo(DONE);
        assertThat(meeting.items().get(0).decision().reason()).isEqualTo("Derfor");
        assertThat(record()).contains("Godkendt");
    }

    @Test
    void leaves_an_item_out_of_a_block_whose_requester_sits_at_the_table() {
        database.sql("UPDATE portvagt.acquisition_case SET requester = ? WHERE case_number = ?")
                .params(MEMBER + here, review.number.toString())
                .update();
        meeting.agenda("add", own("Ny servicedesk")).agenda("ready", Map.of());
        begins();

        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/blok",
                        "punkt",
                        item(0),
                        "punkt",
                        item(1),
                        "begrundelse",
                        "Ingen drøftelse"))
                .isEqualTo(422);
        assertThat(states()).containsOnly(ItemState.ON_AGENDA);
        assertThat(record()).contains("For sig: Test IT-styregruppe er inhabil");
    }

    @Test
    void decides_no_item_of_a_block_when_one_cannot_be_recorded() {
        meeting.agenda("add", own("Ny servicedesk"))
                .agenda("add", own("Nye møbler"))
                .agenda("ready", Map.of());
        begins();
        // Somebody of the group has taken it in Tasklist.
        database.sql(
                        "UPDATE act_ru_task SET assignee_ = ? WHERE task_def_key_ = 'UserTask_DecideItem' AND proc_inst_id_ IN"
                                + " (SELECT proc_inst_id_ FROM act_ru_variable WHERE name_ = 'itemId' AND long_ = ?)")
                .params(CHAIR + here, Long.valueOf(item(2)))
                .update();

        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/blok",
                        "punkt",
                        item(1),
                        "punkt",
                        item(2),
                        "begrundelse",
                        "Ingen drøftelse"))
                .isEqualTo(400);
        assertThat(states()).containsOnly(ItemState.ON_AGENDA);
    }

    @Test
    void keeps_all_who_recorded_an_item_from_confirming_although_the_items_lie_side_by_side() {
        meeting.agenda("add", own("Ny servicedesk")).agenda("ready", Map.of());
        begins();
        post(
                SECRETARIAT + here,
                "/referent/punkt",
                "punkt",
                item(1),
                "itemOutcome",
                "approved",
                "itemReason",
                "Derfor");
        meeting.decides("approved");

        assertThat(meeting.variable("itemRecorders").toString().split(","))
                .containsExactlyInAnyOrder(SECRETARIAT + here, "steering-group");
    }

    @Test
    void moves_an_item_to_any_place_and_nowhere_else() {
        meeting.agenda("add", own("Ny servicedesk")).agenda("add", own("Nye møbler"));
        String first = titles().get(0);

        assertThat(moves(item(2), "1")).isEqualTo(DONE);
        assertThat(titles()).containsExactly("Nye møbler", first, "Ny servicedesk");
        for (String nowhere : List.of("0", "4", "-1", "x", "99999999999999999999")) {
            assertThat(moves(item(0), nowhere)).as(nowhere).isEqualTo(422);
        }
        assertThat(post(SECRETARIAT + here, "/referent/raekkefoelge", "punkt", item(0), "retning", "op"))
                .as("above the first")
                .isEqualTo(422);

        meeting.agenda("ready", Map.of());
        assertThat(moves(item(2), "1")).isEqualTo(DONE);
        assertThat(numbers()).as("as printed").containsExactly(3, 4, 5);
        assertThat(record().indexOf("Ny servicedesk")).isLessThan(record().indexOf("Nye møbler"));
        assertThat(moves(item(0), "4")).isEqualTo(422);

        assertThat(post(SECRETARIAT + here, "/referent/tilbage")).isEqualTo(DONE);
        assertThat(record().indexOf("Nye møbler"))
                .as("while it is prepared, as numbered")
                .isLessThan(record().indexOf("Ny servicedesk"));
        moves(item(0), "2");
        assertThat(titles()).containsExactly(first, "Nye møbler", "Ny servicedesk");
        meeting.agenda("ready", Map.of());
        assertThat(record().indexOf("Nye møbler"))
                .as("a new number is the new order")
                .isLessThan(record().indexOf("Ny servicedesk"));
    }

    @Test
    void runs_its_own_script_files_where_items_are_dragged_and_none_elsewhere() {
        assertThat(policy("/referent")).contains("default-src 'none'").endsWith("script-src 'self'");
        assertThat(policy("")).contains("default-src 'none'").doesNotContain("script-src");
        assertThat(record()).contains("src=\"/camunda/app/drag-rows.js\"");
    }

    private String policy(String page) {
        return http.withBasicAuth(SECRETARIAT + here, TestPeople.PASSWORD)
                .getForEntity(address() + page, String.class)
                .getHeaders()
                .getFirst("Content-Security-Policy");
    }

    // The agenda is prepared

    @Test
    void words_a_motion_until_the_agenda_goes_out_and_moves_no_money_by_it() {
        String words = "Det indstilles, at skolerne får ét system til 90.000 kr.";
        assertThat(prepares(MEMBER, item(), words, "10")).isEqualTo(404);
        assertThat(prepares(SECRETARIAT, item(), "x".repeat(2001), "10")).isEqualTo(422);
        assertThat(record()).doesNotContain("Ordlyden er skrevet af");

        assertThat(prepares(SECRETARIAT, item(), words, "10")).isEqualTo(DONE);
        for (String reader : List.of(MEMBER, CHAIR)) {
            assertThat(read(reader + here).getBody())
                    .as(reader)
                    .contains(words, "Penge, hvis det godkendes: Der reserveres 40.000 kr. af Nyanskaffelser " + YEAR)
                    .contains("Ordlyden er skrevet af Test Sekretariat")
                    .contains("Systemets ordlyd: Det indstilles, at “");
        }

        meeting.agenda("ready", Map.of());
        assertThat(prepares(SECRETARIAT, item(), "Noget andet", "10"))
                .as("after it went out")
                .isEqualTo(422);
        begins();
        post(SECRETARIAT + here, "/referent/punkt", "punkt", item(), "itemOutcome", "approved", "itemReason", "Derfor");
        post(SECRETARIAT + here, "/referent/orientering");
        assertThat(meeting.variable("decisionsOverview").toString())
                .as("the chair confirms")
                .contains("90.000 kr.", "Der reserveres 40.000 kr.", "Systemets ordlyd", "Test Sekretariat");
        meeting.confirms().publishes();
        review.desk.runJobs();
        assertThat(review.reserved()).as("not what the words say").isEqualByComparingTo("40000");
    }

    @Test
    void has_the_generated_motion_again_when_the_words_are_taken_out() {
        String generated = agenda.item(Long.parseLong(item())).motion();
        prepares(SECRETARIAT, item(), "Noget andet", "10");
        assertThat(agenda.item(Long.parseLong(item())).motion()).startsWith("Noget andet");

        for (String none : List.of(" ", generated)) {
            assertThat(prepares(SECRETARIAT, item(), none, "10")).isEqualTo(DONE);
            assertThat(agenda.item(Long.parseLong(item())).worded()).isNull();
            prepares(SECRETARIAT, item(), "Noget andet", "10");
        }
    }

    @Test
    void keeps_the_words_and_the_time_of_a_matter_that_is_deferred() {
        meeting.agenda("add", own("Ny servicedesk"));
        prepares(SECRETARIAT, item(1), "Det indstilles, at vi venter", "35");
        meeting.agenda("ready", Map.of());
        begins();
        post(SECRETARIAT + here, "/referent/slut", "begrundelse", "Tiden løb ud");
        post(SECRETARIAT + here, "/referent/orientering");
        meeting.confirms().publishes();

        assertThat(agenda.waiting(review.desk.municipality))
                .filteredOn(item -> item.content().paper().title().equals("Ny servicedesk"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.motion()).startsWith("Det indstilles, at vi venter");
                    assertThat(item.plannedMinutes()).isEqualTo(35);
                });
    }

    @Test
    void says_when_each_item_begins_and_that_the_agenda_is_too_long() {
        meeting.agenda("add", own("Ny servicedesk"));
        for (String nonsense : List.of("0", "241", "-5", "", "ti", "99999999999999999999")) {
            assertThat(prepares(SECRETARIAT, item(), "", nonsense)).as(nonsense).isEqualTo(422);
        }
        assertThat(times())
                .as("ten minutes an item")
                .containsExactly("09.00", "09.05", "09.10", "09.20", "09.30", "09.35");

        prepares(SECRETARIAT, item(), "", "25");
        assertThat(times()).containsExactly("09.00", "09.05", "09.10", "09.35", "09.45", "09.50");
        assertThat(record()).doesNotContain("er planlagt til at slutte");

        prepares(SECRETARIAT, item(1), "", "90");
        assertThat(record()).contains("Punkterne er planlagt til at slutte kl. 11.15, men mødet slutter kl. 11.00.");
        review.isCancelled();
        assertThat(times())
                .as("what lapsed takes no time")
                .containsExactly("09.00", "09.05", "09.10", "10.40", "10.45");
    }

    private List<String> times() {
        return paper.of(meeting.id()).items().stream()
                .map(PaperItem::time)
                .filter(time -> !time.isEmpty())
                .toList();
    }

    private int prepares(String person, String item, String text, String minutes) {
        return post(person + here, "/referent/indstilling", "punkt", item, "tekst", text, "minutter", minutes);
    }

    // The meeting ends early

    @Test
    void is_adjourned_from_its_page_with_a_reason() {
        meeting.agenda("ready", Map.of());
        assertThat(post(MEMBER + here, "/referent/udsaet", "begrundelse", "For få"))
                .as("a member does not record")
                .isEqualTo(404);
        assertThat(post(SECRETARIAT + here, "/referent/udsaet", "begrundelse", " "))
                .as("without a reason")
                .isEqualTo(400);
        assertThat(post(SECRETARIAT + here, "/referent/udsaet", "begrundelse", "x".repeat(1001)))
                .as("a form takes 1,000 characters")
                .isEqualTo(400);
        assertThat(state()).isEqualTo("CALLED");

        assertThat(post(SECRETARIAT + here, "/referent/udsaet", "begrundelse", "For få kom"))
                .isEqualTo(DONE);
        assertThat(state()).isEqualTo("ADJOURNED");
        assertThat(record()).contains("Mødet er udsat.").doesNotContain("Udsæt mødet nu");
        assertThat(meeting.items()).as("they wait for the next meeting").isEmpty();
        assertThat(mails("%")).contains(MEMBER + here);
        assertThat(post(SECRETARIAT + here, "/referent/udsaet", "begrundelse", "Igen"))
                .isEqualTo(DONE);
        assertThat(database.sql("SELECT change_reason FROM portvagt.meeting WHERE id = ?")
                        .param(meeting.id())
                        .query(String.class)
                        .single())
                .isEqualTo("For få kom");
    }

    @Test
    void is_cancelled_from_its_page_while_its_agenda_is_prepared() {
        assertThat(record()).contains("Aflys mødet nu");
        assertThat(post(SECRETARIAT + here, "/referent/udsaet", "begrundelse", "Ingen sager"))
                .isEqualTo(DONE);
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void ends_early_by_deferring_what_is_not_decided_all_or_none_of_it() {
        meeting.agenda("add", own("Ny servicedesk"))
                .agenda("add", own("Nye møbler"))
                .agenda("ready", Map.of());
        begins();
        post(
                SECRETARIAT + here,
                "/referent/punkt",
                "punkt",
                item(1),
                "itemOutcome",
                "approved",
                "itemReason",
                "Derfor");
        assertThat(record()).contains("2 punkter er ikke afgjort");

        assertThat(post(SECRETARIAT + here, "/referent/slut", "begrundelse", ""))
                .as("without a reason")
                .isEqualTo(400);
        assertThat(states()).containsExactly(ItemState.ON_AGENDA, ItemState.DECIDED, ItemState.ON_AGENDA);
        assertThat(post(SECRETARIAT + here, "/referent/slut", "begrundelse", "Tiden løb ud"))
                .isEqualTo(DONE);
        assertThat(states()).containsOnly(ItemState.DECIDED);
        assertThat(meeting.items())
                .extracting(item -> item.decision().outcome())
                .containsExactly(DecisionOutcome.DEFERRED, DecisionOutcome.APPROVED, DecisionOutcome.DEFERRED);
        assertThat(meeting.items().get(0).decision().reason()).isEqualTo("Tiden løb ud");

        assertThat(post(SECRETARIAT + here, "/referent/slut", "begrundelse", "Igen"))
                .isEqualTo(DONE);
        assertThat(meeting.items().get(0).decision().reason()).as("once").isEqualTo("Tiden løb ud");
        post(SECRETARIAT + here, "/referent/orientering");
        assertThat(meeting.variable("itemRecorders").toString())
                .as("who ended the meeting does not confirm it")
                .contains(SECRETARIAT + here);
        meeting.confirms().publishes();
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void is_not_ended_early_by_the_person_who_raised_an_item_on_it() {
        database.sql("UPDATE portvagt.acquisition_case SET requester = ? WHERE case_number = ?")
                .params(SECRETARIAT + here, review.number.toString())
                .update();
        meeting.agenda("add", own("Ny servicedesk")).agenda("ready", Map.of());
        begins();

        assertThat(post(SECRETARIAT + here, "/referent/slut", "begrundelse", "Tiden løb ud"))
                .isGreaterThanOrEqualTo(400);
        assertThat(states()).containsOnly(ItemState.ON_AGENDA);
    }

    private int moves(String item, String place) {
        return post(SECRETARIAT + here, "/referent/raekkefoelge", "punkt", item, "plads", place);
    }

    private String state() {
        return database.sql("SELECT state FROM portvagt.meeting WHERE id = ?")
                .param(meeting.id())
                .query(String.class)
                .single();
    }

    private void begins() {
        assertThat(post(
                        SECRETARIAT + here,
                        "/referent/begynd",
                        "presentMembers",
                        CHAIR + here,
                        "presentMembers",
                        MEMBER + here))
                .isEqualTo(DONE);
    }

    private static Map<String, Object> own(String title) {
        return Map.of(
                "addedTitle", title,
                "addedText", "Sagsfremstilling",
                "addedRecommendation", "Tages til efterretning");
    }

    private String item() {
        return item(0);
    }

    private String item(int index) {
        return String.valueOf(meeting.items().get(index).id());
    }

    private List<ItemState> states() {
        return meeting.items().stream().map(AgendaItem::state).toList();
    }

    private List<Integer> numbers() {
        return meeting.items().stream().map(AgendaItem::number).toList();
    }

    private List<String> titles() {
        return meeting.items().stream()
                .map(item -> item.content().paper().title())
                .toList();
    }

    private List<String> mails(String subject) {
        return database.sql("SELECT recipient FROM portvagt.mail WHERE municipality = ? AND subject LIKE ?")
                .params(review.desk.municipality, subject)
                .query(String.class)
                .list();
    }

    private String address() {
        return "/portvagt/moede/" + meeting.id();
    }

    private ResponseEntity<String> read(String person) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForEntity(address(), String.class);
    }

    private String record() {
        return http.withBasicAuth(SECRETARIAT + here, TestPeople.PASSWORD)
                .getForObject(address() + "/referent", String.class);
    }

    private String list(String person) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForObject("/portvagt/moede", String.class);
    }

    /** @param fields name and value in turn */
    private int post(String person, String action, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            form.add(fields[at], fields[at + 1]);
        }
        assertThat(Arrays.asList(fields))
                .hasSize(form.values().stream().mapToInt(List::size).sum() * 2);
        ResponseEntity<String> answer =
                http.withBasicAuth(person, TestPeople.PASSWORD).postForEntity(address() + action, form, String.class);
        // After a redirect it is the answer of the page that the browser is sent to.
        return answer.getStatusCode().value();
    }
}
