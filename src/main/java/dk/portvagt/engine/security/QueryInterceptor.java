package dk.portvagt.engine.security;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/** Answers a query that contains an expression with a clear refusal. */
class QueryInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof Query<?, ?> query) {
            QueryExpressions.refuse(query);
        }
        return next.execute(command);
    }
}
