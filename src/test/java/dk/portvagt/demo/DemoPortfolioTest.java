package dk.portvagt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionCsv;
import dk.portvagt.existing.SolutionProcesses;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.steps.DemandDeadlines;
import dk.portvagt.process.Answers;
import dk.portvagt.process.DueJobs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small portfolio, in which somebody works while it is played. */
@PortvagtTest
class DemoPortfolioTest {

    private static final String PLAYED = "portvagt.demo.played";
    private static final String TAKEN = "Sagen, som nogen tager";
    private static final String LEFT = "Sagen, som ingen rører";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ActingPerson person;

    private String code;
    private String secretary;

    @BeforeEach
    void a_municipality_of_its_own() {
        code = TestMunicipality.next();
        secretary = "secretariat" + TestPeople.settle(beans, code);
        beans.getBean(People.class)
                .ensure(
                        new Person(
                                "jens-" + code, "Jens", "Østergaard", List.of(PortvagtGroup.SYSTEM_OWNER), code, null),
                        "portvagt");
    }

    @AfterEach
    void forget_that_it_was_played() {
        management.deleteProperty(PLAYED);
        management.deleteProperty("portvagt.demo.advanced." + code);
    }

    @Test
    void is_played_to_its_end_without_what_a_person_has_taken_or_made_impossible() throws InterruptedException {
        play(new Portfolio(
                List.of(new Portfolio.Municipality(
                        code,
                        "-" + code,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        "solutions-901.csv",
                        Map.of(),
                        false)),
                Stream.of("idea-screening", "mini-business-case")
                        .collect(Collectors.toMap(form -> form, form -> Answers.to(form, Map.of()))),
                List.of(scenario(TAKEN), scenario(LEFT)),
                List.of(),
                List.of(),
                List.of(new InterventionScene(
                        code,
                        "En sag, der ikke er her mere",
                        "digitalisation-manager",
                        "update",
                        "Hvor langt er I?",
                        5,
                        false))));

        assertThat(management.getProperties()).containsEntry(PLAYED, "true");
        assertThat(task(TAKEN, "UserTask_ScreenIdea").getAssignee()).isEqualTo(secretary);
        assertThat(task(LEFT, "UserTask_CheckReuse")).as("its stop").isNotNull();
        assertThat(task(LEFT, "UserTask_DraftMiniBusinessCase")).as("done").isNull();
        assertThat(beans.getBean(ProcurementThresholds.class).areConfirmed(code, DanishDay.today()))
                .isTrue();
        assertThat(beans.getBean(ExistingSolutions.class).find(code, "S-0007"))
                .as("a solution the municipality already had")
                .hasValueSatisfying(number -> assertThat(tasks.createTaskQuery()
                                .processInstanceBusinessKey(number.toString())
                                .taskDefinitionKey("UserTask_OperateSolution")
                                .count())
                        .isEqualTo(1));
    }

    private Scenario scenario(String title) {
        return new Scenario(
                code,
                Answers.to("idea-raised", Map.of("title", title)),
                Map.of(),
                Map.of(),
                List.of(),
                false,
                new Scenario.Stop("UserTask_CheckReuse", null, null, false),
                null);
    }

    private void play(Portfolio portfolio) throws InterruptedException {
        DemoDates dates = new DemoDates(DanishDay.today());
        EngineRest interrupted = new Interrupted();
        DemoRunner.demo(
                        portfolio,
                        dates,
                        interrupted,
                        engine,
                        person,
                        beans.getBean(OfficeDays.class),
                        beans.getBean(Interventions.class),
                        beans.getBean(DemandDeadlines.class),
                        beans.getBean(TransactionTemplate.class),
                        new ExistingPlayer(
                                beans.getBean(SolutionCsv.class),
                                beans.getBean(ExistingSolutions.class),
                                beans.getBean(SolutionProcesses.class),
                                dates,
                                interrupted),
                        beans.getBean(ProcurementThresholds.class))
                .play();
    }

    private Task task(String title, String element) {
        String caseNumber = beans.getBean(JdbcClient.class)
                .sql("SELECT case_number FROM portvagt.acquisition_case WHERE municipality = ? AND title = ?")
                .params(code, title)
                .query(String.class)
                .optional()
                .orElse("none yet");
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Runs what is due, and lets a person take the first task of a case as soon as it is there. */
    private class Interrupted extends EngineRest {

        Interrupted() {
            super(management);
        }

        @Override
        void await() {
            new DueJobs(beans, code).run();
            Task first = task(TAKEN, "UserTask_ScreenIdea");
            if (first != null && first.getAssignee() == null) {
                person.as(secretary, () -> tasks.claim(first.getId(), secretary));
            }
        }
    }
}
