package dk.portvagt.engine.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * An expression of a model. It stands on something: an execution, a task, the variables of a start.
 *
 * <p>One that stands on nothing comes out of a query or a stored filter, whichever way it got there, and is not
 * evaluated. This is the last line of defence, behind the checks of {@link QueryExpressions} that give the clearer
 * answer.
 */
class ModelExpression extends JuelExpression {

    ModelExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
        super(expression, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (scope == null && !isLiteralText()) {
            throw new BadUserRequestException("Expressions are evaluated in models only");
        }
        return super.getValue(scope, execution);
    }
}
