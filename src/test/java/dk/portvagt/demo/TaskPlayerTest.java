package dk.portvagt.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo and a person who tries Portvagt out, at the same task. */
@PortvagtTest
class TaskPlayerTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private ActingPerson person;

    @Autowired
    private TransactionTemplate transaction;

    private TaskPlayer player;
    private Portfolio.Municipality municipality;
    private String secretary;
    private Task seen;

    @BeforeEach
    void a_task_that_the_demo_has_seen() {
        String code = TestMunicipality.next();
        String suffix = TestPeople.settle(beans, code);
        municipality =
                new Portfolio.Municipality(code, suffix, List.of(), null, List.of(), null, null, null, Map.of(), false);
        secretary = "secretariat" + suffix;
        player = new TaskPlayer(tasks, forms, history, person, transaction);
        CaseJourney journey = new CaseJourney(beans, code);
        journey.people.raiseIdea(Map.of());
        seen = now();
    }

    @Test
    void completes_a_task_that_nobody_has_taken() {
        assertThat(player.isOurs(seen)).isTrue();

        player.complete(seen, municipality, this::answers);

        assertThat(player.completed()).isEqualTo(1);
        assertThat(now()).isNull();
    }

    @Test
    void leaves_a_task_to_the_person_who_took_it_since() {
        person.as(secretary, () -> tasks.claim(seen.getId(), secretary));

        player.complete(seen, municipality, this::answers);

        assertThat(player.completed()).isZero();
        assertThat(now().getAssignee()).isEqualTo(secretary);
        assertThat(player.isOurs(now())).as("it is not looked at again").isFalse();
        person.as(secretary, () -> tasks.setAssignee(seen.getId(), null));
        assertThat(player.isOurs(now())).as("given back").isTrue();
    }

    @Test
    void goes_on_when_somebody_has_completed_the_task_since() {
        person.as(secretary, () -> forms.submitTaskForm(seen.getId(), answers()));

        player.complete(seen, municipality, this::answers);
        player.complete(seen, municipality, () -> Map.of("shown", tasks.getVariable(seen.getId(), "title")));

        assertThat(player.completed()).isZero();
    }

    @Test
    void tells_of_answers_that_the_form_refuses_and_takes_nothing() {
        assertThatThrownBy(() -> player.complete(seen, municipality, Map::of))
                .isInstanceOf(BadUserRequestException.class);

        assertThat(now().getAssignee()).isNull();
    }

    private Map<String, Object> answers() {
        return Answers.to("idea-screening", Map.of());
    }

    private Task now() {
        return tasks.createTaskQuery()
                .tenantIdIn(municipality.code())
                .taskDefinitionKey("UserTask_ScreenIdea")
                .singleResult();
    }
}
