package dk.portvagt.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class TaskNameTest {

    @Autowired
    private TaskService tasks;

    private CaseDriver people;

    @BeforeEach
    void a_municipality(@Autowired BeanFactory beans) {
        people = new CaseJourney(beans, "943").people;
    }

    @Test
    void tells_which_case_a_task_is_about() {
        String number = people.raiseIdea(Map.of("title", "Booking af haller"));

        assertThat(names(number)).containsExactly("Screen idéen · " + number + " Booking af haller");
    }

    @Test
    void fits_the_longest_title_a_form_lets_through() {
        String title = "B".repeat(120);
        String number = people.raiseIdea(Map.of("title", title));

        assertThat(names(number)).containsExactly("Screen idéen · " + number + " " + title);
    }

    private List<String> names(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getName)
                .toList();
    }
}
