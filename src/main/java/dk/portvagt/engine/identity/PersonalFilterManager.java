package dk.portvagt.engine.identity;

import dk.portvagt.engine.security.QueryExpressions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a stored {@link ShippedFilter} to the current person and time. Neither stores nor runs a filter that contains
 * an expression.
 *
 * <p>The engine's own check for expressions looks at the outer query only. An expression inside {@code orQueries} is
 * stored and evaluated even when expressions in filters are switched off.
 */
class PersonalFilterManager extends FilterManager {

    private final Clock clock;

    PersonalFilterManager(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        QueryExpressions.refuse(filter.getQuery());
        return super.insertOrUpdateFilter(filter);
    }

    @Override
    public @Nullable FilterEntity findFilterById(String filterId) {
        FilterEntity filter = super.findFilterById(filterId);
        if (filter == null) {
            return null;
        }
        QueryExpressions.refuse(filter.getQuery());
        Authentication person = getCurrentAuthentication();
        return person == null ? filter : narrowed(filter, person);
    }

    /** Copies the filter, because the engine would store a change of the filter itself. */
    private FilterEntity narrowed(FilterEntity filter, Authentication person) {
        return ShippedFilter.of(filter.getProperties())
                .filter(shipped -> shipped != ShippedFilter.ALL_TASKS)
                .map(shipped -> {
                    FilterEntity copy = (FilterEntity) filter.extend(narrowing(shipped, person));
                    copy.setId(filter.getId());
                    copy.setRevision(filter.getRevision());
                    return copy;
                })
                .orElse(filter);
    }

    private TaskQuery narrowing(ShippedFilter shipped, Authentication person) {
        TaskQuery query = new TaskQueryImpl();
        String user = person.getUserId();
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return switch (shipped) {
            case OWN_TASKS -> query.taskAssignee(user);
            case GROUP_TASKS -> groups.isEmpty() ? nothing(query) : query.taskCandidateGroupIn(groups);
            case OWN_AND_GROUP_TASKS, GATE_REVIEWS, NEXT_MEETING, CONDITIONS, BUDGET, PROJECTS, SOLUTIONS ->
                ownAndGroups(query, user, groups);
            case OVERDUE -> overdue(ownAndGroups(query, user, groups));
            case DUE_THIS_WEEK -> dueThisWeek(ownAndGroups(query, user, groups));
            case FOLLOW_UP -> ownAndGroups(query, user, groups).followUpBefore(endOfToday());
            case ALL_OVERDUE -> overdue(query);
            case PLANNED_MEETINGS, ALL_TASKS -> query;
        };
    }

    private static TaskQuery ownAndGroups(TaskQuery query, String user, List<String> groups) {
        return groups.isEmpty()
                ? query.taskAssignee(user)
                : query.or()
                        .taskAssignee(user)
                        .taskCandidateGroupIn(groups)
                        .includeAssignedTasks()
                        .endOr();
    }

    private TaskQuery overdue(TaskQuery query) {
        return query.dueBefore(Date.from(clock.instant()));
    }

    /** Returns the end of today: a follow-up day begins in the morning, not at the last minute that models set. */
    private Date endOfToday() {
        return Date.from(
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Limits the query to the time from now until Sunday ends. */
    private TaskQuery dueThisWeek(TaskQuery query) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return query.dueAfter(Date.from(clock.instant()))
                .dueBefore(Date.from(monday.atStartOfDay(clock.getZone()).toInstant()));
    }

    /** Finds nothing: a person without a group has no group tasks, and the engine refuses a query with no group. */
    private static TaskQuery nothing(TaskQuery query) {
        return query.taskUnassigned().taskAssigned();
    }
}
