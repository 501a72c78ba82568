package dk.portvagt.engine.security;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/** Creates expressions that are evaluated only in the context of a model. */
class ModelExpressionManager extends SpringExpressionManager {

    ModelExpressionManager(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String expression) {
        return new ModelExpression(createValueExpression(expression), this, expression);
    }
}
