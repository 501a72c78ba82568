package dk.portvagt.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, as Tasklist asks: what stands beside the tasks in the list. */
@PortvagtTest
class TaskListTest {

    private static final String ADDRESS = "/api/tasklist/plugin/portvagt-tasklist/default/";
    private static final String PERSON = "it-architect";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void people(@Autowired People people) {
        TestPeople.ensure(people);
    }

    @Test
    void counts_the_tasks_of_each_filter_for_the_person_who_asks() throws IOException {
        String own = filters.createFilterQuery()
                .filterName("Min gruppes opgaver")
                .list()
                .get(0)
                .getId();
        WebAppClient browser = Tasklists.of(port, PERSON);
        JsonNode before = counts(browser);
        WebAppClient elsewhere = Tasklists.of(port, PERSON + "-2");
        JsonNode theirs = counts(elsewhere).get(own);

        new ProbeTask(beans).of(PERSON, TestPeople.HERE, null, Map.of());

        assertThat(counts(browser).get(own).asLong()).isEqualTo(before.get(own).asLong() + 1);
        assertThat(before.size()).isGreaterThan(5);
        assertThat(counts(elsewhere).get(own)).isEqualTo(theirs);
    }

    @Test
    void tells_the_weekdays_on_which_the_offices_were_closed() {
        assertThat(Tasklists.of(port, PERSON).get(ADDRESS + "closed-days").body())
                .contains("-12-25\"")
                .doesNotContain("-11-11\"");
        assertThat(new WebAppClient(port).get(ADDRESS + "closed-days").statusCode())
                .isEqualTo(401);
    }

    private static JsonNode counts(WebAppClient browser) throws IOException {
        return new ObjectMapper()
                .readTree(browser.get(ADDRESS + "filter-counts").body());
    }
}
