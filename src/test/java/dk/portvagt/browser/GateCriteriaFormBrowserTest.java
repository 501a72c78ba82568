package dk.portvagt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of criteria in Tasklist, which as shipped cannot complete a form with rows (see row-lists.js). */
@BrowserTest
class GateCriteriaFormBrowserTest {

    private static final String PERSON = "camunda-admin";
    private static final String PROCESS = "criteria-form-in-tasklist";
    private static final String CRITERIA = """
            [{"criterionId": "g2-dpia", "question": "Er der en konsekvensanalyse?", "guidance": "Henvis til den.",
              "source": "GDPR art. 35", "answer": null, "evidence": null},
             {"criterionId": "g2-contingency", "question": "Er der en reserve?", "guidance": "Angiv beløbet.",
              "source": "Kommunen", "answer": null, "evidence": null},
             {"criterionId": "g2-security", "question": "Er der sikkerhedskrav?", "guidance": "Henvis til kravene.",
              "source": "NIS 2-loven", "answer": "fulfilled", "evidence": "Bilag 4"},
             {"criterionId": "g2-risk-ownership", "question": "Er risiciene beskrevet?", "guidance": "Henvis til listen.",
              "source": "Kommunen", "known": "De største risici: Få leverandører (Skriv business casen, 2. marts 2026)"},
             {"criterionId": "g2-contingency-use", "question": "Hvem må bruge reserven?", "guidance": "Navn.",
              "source": "Kommunen", "known": "Buffer: Ti procent (Skriv business casen, 2. marts 2026)"}]
            """;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private People people;

    private String deployment;
    private String instance;

    @BeforeEach
    void give_a_person_the_task() {
        TestPeople.ensure(people);
        deployment = Probe.deploy(models.createDeployment()
                        .addModelInstance(
                                PROCESS + ".bpmn",
                                Bpmn.createExecutableProcess(PROCESS)
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .userTask("UserTask_Answer")
                                        .camundaFormRef("gate-criteria")
                                        .camundaFormRefBinding("latest")
                                        .camundaAssignee(PERSON)
                                        .endEvent()
                                        .done()))
                .getId();
        // Nothing starts for nobody's municipality.
        identities.setAuthentication(null, List.of(), List.of("901"));
        instance = processes
                .startProcessInstanceByKey(
                        PROCESS,
                        Map.of(
                                "caseNumber",
                                "901-2026-0042",
                                "title",
                                "Omsorgssystem",
                                "criteriaKnown",
                                true,
                                "criteria",
                                SpinValues.jsonValue(CRITERIA).create()))
                .getId();
        identities.clearAuthentication();
    }

    @AfterEach
    void clean_up() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void completes_with_every_row_although_one_was_wrong_on_the_way(Page page) {
        openTask(page);
        Locator complete = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Afslut opgaven"));
        Locator evidence = page.locator(".fjs-form textarea");
        FormOnPage form = new FormOnPage(page);
        form.choose(0, "Ikke opfyldt");
        evidence.nth(0).pressSequentially("Journal 26/1234");
        evidence.nth(0).press("Tab");
        form.choose(1, "Ikke relevant");
        evidence.nth(1).pressSequentially("x");
        evidence.nth(1).press("Backspace");
        evidence.nth(1).press("Tab");

        assertThat(page.locator(".fjs-form-field-error")).isVisible();
        assertThat(complete).isDisabled();

        evidence.nth(1).pressSequentially("Leverandøren bærer risikoen");
        evidence.nth(1).press("Tab");

        assertThat(page.getByText("Få leverandører")).isVisible();
        page.getByText("Nej, nogle holder ikke.").click();
        form.choose(3, "Ikke opfyldt");
        evidence.nth(3).pressSequentially("Listen er fra sidste år");
        evidence.nth(3).press("Tab");
        assertThat(complete).isEnabled();
        complete.click();
        assertThat(page.locator(".fjs-form")).hasCount(0);

        assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isZero();
        SpinJsonNode rows = (SpinJsonNode) history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("criteria")
                .singleResult()
                .getValue();
        assertThat(rows.elements())
                .extracting(row -> String.join(
                        " ",
                        text(row, "criterionId"),
                        text(row, "answer"),
                        text(row, "objection"),
                        text(row, text(row, "known").equals("-") ? "evidence" : "objectionEvidence")))
                .containsExactly(
                        "g2-dpia notFulfilled - Journal 26/1234",
                        "g2-contingency notRelevant - Leverandøren bærer risikoen",
                        "g2-security fulfilled - Bilag 4",
                        "g2-risk-ownership - notFulfilled Listen er fra sidste år",
                        "g2-contingency-use - - -");
    }

    private static String text(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isString() ? row.prop(cell).stringValue() : "-";
    }

    @Test
    void opens_the_documents_of_the_case_beside_the_form_and_keeps_what_was_typed(Page page) {
        openTask(page);
        Locator evidence = page.locator(".fjs-form textarea").nth(0);
        evidence.pressSequentially("Halvt skrevet");

        Page documents =
                page.waitForPopup(() -> page.getByText("Sagens dokumenter").click());

        assertThat(documents.getByLabel("Sagsnummer")).hasValue("901-2026-0042");
        assertThat(evidence).hasValue("Halvt skrevet");
        documents
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Vis dokumenter"))
                .click();
        assertThat(documents.getByText("Der er ingen dokumenter")).isVisible();
    }

    private void openTask(Page page) {
        Login.begin("tasklist", page, PERSON, TestPeople.PASSWORD);
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".fjs-form textarea")).hasCount(3);
    }
}
