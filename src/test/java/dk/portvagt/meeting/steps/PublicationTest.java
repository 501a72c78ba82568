package dk.portvagt.meeting.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every decision goes out once, whatever is tried twice and whoever meets at the same time. */
@PortvagtTest
class PublicationTest {

    private static final Map<String, Object> CLARIFICATION = Map.of("clarificationBudget", 60_000L);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private ReviewDriver first;
    private ReviewDriver second;

    @BeforeEach
    void two_cases_of_one_municipality() {
        first = new ReviewDriver(beans);
        first.give(ACQUISITION, YEAR, 1_000_000);
        second = new ReviewDriver(beans, first.desk);
    }

    @Test
    void publishes_once_although_the_server_stopped_at_the_end_of_the_first_attempt() {
        first.starts("G1", CLARIFICATION).prepare();
        second.starts("G1", CLARIFICATION).prepare();
        MeetingDriver meeting = new MeetingDriver(beans, first.desk)
                .agenda("ready")
                .decides("approved")
                .decides("approved")
                .confirms();
        List<Job> publications = first.desk.dueJobs();
        assertThat(publications).as("each decision goes out on its own").hasSize(2);

        transaction.executeWithoutResult(attempt -> {
            execute(publications.get(0));
            attempt.setRollbackOnly();
        });
        assertThat(decisionsOn(first) + decisionsOn(second)).isZero();
        assertThat(first.instance()).isNotEnded();
        assertThat(second.instance()).isNotEnded();
        meeting.publishes();

        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        assertThat(List.of(decisionsOn(first), decisionsOn(second))).containsOnly(1L);
        assertThat(first.instance()).hasPassed("EndEvent_Approved");
        assertThat(second.instance()).hasPassed("EndEvent_Approved");
        assertThat(first.reserved()).isEqualByComparingTo("60000");
        assertThat(second.reserved()).isEqualByComparingTo("60000");
    }

    @Test
    void gives_two_meetings_at_once_different_items() {
        first.starts("G1", CLARIFICATION).prepare();
        MeetingDriver one = new MeetingDriver(beans, first.desk);
        second.starts("G1", CLARIFICATION).prepare();
        MeetingDriver other =
                new MeetingDriver(beans, first.desk, DanishDay.today().plusDays(1));
        one.agenda("refresh");
        assertThat(cases(one)).containsExactly(first.number.toString());
        assertThat(cases(other)).containsExactly(second.number.toString());

        other.agenda("ready").decides("rejected");
        one.agenda("ready").decides("approved");
        other.confirms().publishes();
        assertThat(second.instance()).hasPassed("EndEvent_Rejected");
        assertThat(first.instance()).isNotEnded();
        one.confirms().publishes();

        assertThat(first.instance()).hasPassed("EndEvent_Approved");
        assertThat(List.of(decisionsOn(first), decisionsOn(second))).containsOnly(1L);
    }

    private static List<String> cases(MeetingDriver meeting) {
        return meeting.items().stream()
                .map(AgendaItem::content)
                .map(item -> item.paper().caseNumber())
                .toList();
    }

    private long decisionsOn(ReviewDriver review) {
        return database.sql("SELECT count(*) FROM portvagt.decision WHERE case_number = ?")
                .param(review.number.toString())
                .query(Long.class)
                .single();
    }
}
