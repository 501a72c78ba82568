package dk.portvagt.workflow.identity;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Creates the {@link ShippedFilter filters} of Tasklist, which is blank without any. */
@Component
class FilterSetup {

    private final FilterService filters;
    private final TaskService tasks;
    private final GrantSetup grants;
    private final ShippedItems shipped;

    FilterSetup(FilterService filters, TaskService tasks, GrantSetup grants, ShippedItems shipped) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.shipped = shipped;
    }

    void ensure() {
        for (ShippedFilter filter : ShippedFilter.values()) {
            if (shipped.isNew("filter:" + filter.id())) {
                create(filter);
            }
        }
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
}
