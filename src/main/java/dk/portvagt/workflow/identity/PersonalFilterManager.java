package dk.portvagt.workflow.identity;

import dk.portvagt.workflow.security.QueryExpressions;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The engine's access to stored filters: narrows a {@link ShippedFilter} to the person who asks, and neither stores nor
 * runs a filter with an expression in it.
 *
 * <p>The engine's own check for expressions looks at the outer query only, so one inside {@code orQueries} is stored
 * and evaluated even when expressions in filters are switched off.
 */
class PersonalFilterManager extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        QueryExpressions.refuse(filter.getQuery());
        return super.insertOrUpdateFilter(filter);
    }

    @Override
    public FilterEntity findFilterById(String filterId) {
        FilterEntity filter = super.findFilterById(filterId);
        if (filter == null) {
            return null;
        }
        QueryExpressions.refuse(filter.getQuery());
        Authentication person = getCurrentAuthentication();
        return person == null ? filter : narrowed(filter, person);
    }

    /** A copy, since the engine would store a change of the filter itself. */
    private static FilterEntity narrowed(FilterEntity filter, Authentication person) {
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

    private static TaskQuery narrowing(ShippedFilter shipped, Authentication person) {
        TaskQuery query = new TaskQueryImpl();
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return switch (shipped) {
            case OWN_TASKS -> query.taskAssignee(person.getUserId());
            case GROUP_TASKS -> groups.isEmpty() ? nothing(query) : query.taskCandidateGroupIn(groups);
            case OWN_AND_GROUP_TASKS ->
                groups.isEmpty()
                        ? query.taskAssignee(person.getUserId())
                        : query.or()
                                .taskAssignee(person.getUserId())
                                .taskCandidateGroupIn(groups)
                                .includeAssignedTasks()
                                .endOr();
            case PLANNED_MEETINGS, ALL_TASKS -> query;
        };
    }

    /** Somebody without a group has no group's tasks; the engine refuses to be asked for the tasks of no group. */
    private static TaskQuery nothing(TaskQuery query) {
        return query.taskUnassigned().taskAssigned();
    }
}
