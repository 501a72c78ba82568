package dk.portvagt.engine.security;

import dk.portvagt.engine.CommandInterceptors;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Switches off engine features that let people run code on the server or read without bounds. */
@Component
class SecurityPlugin extends AbstractProcessEnginePlugin {

    /** Exceeds the number of results that the web apps request at once; people page through more. */
    static final int MOST_RESULTS_AT_ONCE = 2000;

    private final ApplicationContext context;
    private final Clock clock;
    private final ObjectProvider<ClosedAccounts> closed;

    SecurityPlugin(ApplicationContext context, Clock clock, ObjectProvider<ClosedAccounts> closed) {
        this.context = context;
        this.clock = clock;
        this.closed = closed;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setExpressionManager(new ModelExpressionManager(context, engine.getBeans()));
        engine.setCustomPreCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new QueryInterceptor(),
                new PasswordInterceptor(new PasswordAttempts(clock), closed)));
        // The engine's own lock lets a stranger lock out the right person, see PasswordInterceptor.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setCustomPreCommandInterceptorsTxRequiresNew(CommandInterceptors.after(
                engine.getCustomPreCommandInterceptorsTxRequiresNew(), new QueryInterceptor()));
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPostCommandInterceptorsTxRequired(), new PersonsCommands(engine)));
        engine.setQueryMaxResultsLimit(MOST_RESULTS_AT_ONCE);
        // A variable in Java's serialization format is code that runs when it is read.
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    /** Answers a query that contains an expression, or far too many conditions, with a clear refusal. */
    private static class QueryInterceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof Query<?, ?> query) {
                QueryExpressions.refuse(query);
                QueryBounds.refuse(query);
            }
            return next.execute(command);
        }
    }
}
