package dk.portvagt.engine.security;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * Bounds the conditions on variables in one query. The database joins the variables once for each of them: a query with
 * a thousand conditions would keep it busy for minutes.
 */
final class QueryBounds {

    /** Exceeds what a person puts together in a filter. */
    static final int MOST_VARIABLES = 20;

    private QueryBounds() {}

    /** Refuses a query with too many conditions on variables, those of its {@code orQueries} included. */
    static void refuse(Query<?, ?> query) {
        int conditions = parts(query).stream().mapToInt(QueryBounds::conditions).sum();
        if (conditions > MOST_VARIABLES) {
            throw new BadUserRequestException("Der kan højst søges på " + MOST_VARIABLES
                    + " variabler på én gang. Denne søgning har " + conditions + ": del den op.");
        }
    }

    /** Returns the query itself and its {@code orQueries}. */
    private static List<? extends Query<?, ?>> parts(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl processes) {
            return processes.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl processes ? processes.getQueries() : List.of(query);
    }

    private static int conditions(Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getVariables().size();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getVariables().size();
        }
        return query instanceof AbstractVariableQueryImpl<?, ?> any
                ? any.getQueryVariableValues().size()
                : 0;
    }
}
