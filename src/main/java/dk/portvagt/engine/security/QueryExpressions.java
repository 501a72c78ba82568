package dk.portvagt.engine.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/** Looks for expressions in a query: an expression in a query runs code on the server. */
public final class QueryExpressions {

    private QueryExpressions() {}

    /** Refuses a query with an expression in it or in one of its {@code orQueries}, which the engine does not check. */
    public static void refuse(Query<?, ?> query) {
        if (isIn(query)) {
            throw new BadUserRequestException("Udtryk er ikke tilladt i forespørgsler og filtre.");
        }
    }

    private static boolean isIn(Query<?, ?> query) {
        boolean inItself = query instanceof AbstractQuery<?, ?> any
                && !any.getExpressions().isEmpty();
        // The first of them is the query itself.
        return inItself
                || query instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream()
                                .skip(1)
                                .anyMatch(nested -> !nested.getExpressions().isEmpty());
    }
}
