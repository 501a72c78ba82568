package dk.portvagt.engine.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates an expression of a model only in a context: an execution, a task, the variables of a start.
 *
 * <p>An expression without a context comes from a query or a stored filter, and is not evaluated. This is the last line
 * of defence. The earlier checks of {@link QueryExpressions} give the clearer answer.
 */
class ModelExpression extends JuelExpression {

    ModelExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
        super(expression, manager, text);
    }

    @Override
    public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
        if (scope == null && !isLiteralText()) {
            throw new BadUserRequestException("Expressions are evaluated in models only");
        }
        try {
            return super.getValue(scope, execution);
        } catch (ProcessEngineException e) {
            // A refusal by a function is an answer to the person, not a fault of the expression.
            if (e.getCause() instanceof BadUserRequestException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
