package dk.portvagt.web.tasklist;

import dk.portvagt.calendar.OfficeDays;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Serves what the list of tasks and its filters show beside the tasks. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class TaskListResource {

    private static final Logger LOG = LoggerFactory.getLogger(TaskListResource.class);
    private static final String RESOURCE_TYPE = "Task";
    private static final int MOST_FILTERS = 200;
    /** Exceeds the time that a task is late in practice. */
    private static final int DAYS_BACK = 730;

    private final FilterService filters;
    private final OfficeDays office;
    private final Clock clock;

    TaskListResource(FilterService filters, OfficeDays office, Clock clock) {
        this.filters = filters;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Counts the tasks of each filter that the caller sees, with the caller's permissions. A filter that cannot be
     * queried, such as one with an expression, is left out.
     *
     * @return number of tasks by the filter's id
     */
    @GET
    @Path("filter-counts")
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (Filter filter :
                filters.createFilterQuery().filterResourceType(RESOURCE_TYPE).listPage(0, MOST_FILTERS)) {
            try {
                counts.put(filter.getId(), filters.count(filter.getId()));
            } catch (ProcessEngineException e) {
                LOG.warn("The filter {} cannot be counted", filter.getId(), e);
            }
        }
        return counts;
    }

    /** Returns the weekdays up to today on which the offices were closed, from which lateness is counted. */
    @GET
    @Path("closed-days")
    public List<String> closedDays() {
        LocalDate today = LocalDate.now(clock);
        return office.closedWeekdays(today.minusDays(DAYS_BACK), today).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
