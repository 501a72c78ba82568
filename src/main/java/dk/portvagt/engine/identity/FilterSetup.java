package dk.portvagt.engine.identity;

import dk.portvagt.engine.ActingPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Creates the {@link ShippedFilter filters} of Tasklist, which shows nothing without any. */
@Component
class FilterSetup {

    private final FilterService filters;
    private final TaskService tasks;
    private final GrantSetup grants;
    private final ShippedItems shipped;
    private final ActingPerson acting;

    FilterSetup(
            FilterService filters, TaskService tasks, GrantSetup grants, ShippedItems shipped, ActingPerson acting) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.shipped = shipped;
        this.acting = acting;
    }

    void ensure() {
        for (ShippedFilter filter : ShippedFilter.values()) {
            boolean isNew = shipped.isNew("filter:" + filter.id());
            boolean hasNewCard = shipped.isNew("filter-card:" + filter.id());
            if (isNew) {
                create(filter);
            } else if (hasNewCard) {
                addCard(filter);
            }
        }
    }

    /** Lets a role that an administrator has added see the filters that everybody with tasks sees. */
    void giveTo(String role) {
        // As nobody: an administrator's own list would need a bound.
        acting.asNobody(() -> filters.createTaskFilterQuery().list()).stream()
                .filter(filter -> ShippedFilter.of(filter.getProperties())
                        .filter(ShippedFilter::isForEverybody)
                        .isPresent())
                .forEach(filter -> grants.give(Grant.of(role, Resources.FILTER, filter.getId(), Permissions.READ)));
    }

    private void create(ShippedFilter shippedFilter) {
        Filter filter = filters.newTaskFilter(shippedFilter.danishName());
        filter.setQuery(shippedFilter.query(tasks.createTaskQuery()));
        filter.setProperties(shippedFilter.properties());
        String filterId = filters.saveFilter(filter).getId();
        shippedFilter
                .readers()
                .forEach(group -> grants.give(Grant.of(group, Resources.FILTER, filterId, Permissions.READ)));
    }

    /** Adds the card to a filter of an earlier version, unless an administrator has configured its cards. */
    private void addCard(ShippedFilter shippedFilter) {
        filters.createTaskFilterQuery().list().stream()
                .filter(filter -> ShippedFilter.of(filter.getProperties()).equals(Optional.of(shippedFilter)))
                .filter(filter -> !filter.getProperties().containsKey(ShippedFilter.VARIABLES))
                .forEach(filter -> {
                    Map<String, Object> properties = new HashMap<>(filter.getProperties());
                    properties.put(ShippedFilter.VARIABLES, ShippedFilter.CARD);
                    filter.setProperties(properties);
                    filters.saveFilter(filter);
                });
    }
}
