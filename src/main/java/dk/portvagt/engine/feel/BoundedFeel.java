package dk.portvagt.engine.feel;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ReflectionUtils;

/** Evaluates FEEL as the engine does, within a {@link FeelBudget} for each evaluation. */
final class BoundedFeel extends ScalaFeelEngine {

    private static final Field INTERPRETER = EngineField.of(FeelEngine.class, "interpreter");

    /** Holds the budget of the evaluation that this thread is in. */
    private static final ThreadLocal<FeelBudget> BUDGET = new ThreadLocal<>();

    BoundedFeel() {
        super(List.<FeelCustomFunctionProvider>of());
    }

    @Override
    protected FeelEngine buildFeelEngine(
            CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper valueMapper) {
        FeelEngine engine = super.buildFeelEngine(functions, valueMapper);
        ReflectionUtils.setField(INTERPRETER, engine, new BoundedInterpreter(engine.valueMapper()));
        return engine;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return bounded(() -> super.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        return bounded(() -> super.evaluateSimpleUnaryTests(expression, input, variables));
    }

    private static <T> T bounded(Supplier<T> evaluation) {
        BUDGET.set(new FeelBudget());
        try {
            return evaluation.get();
        } finally {
            BUDGET.remove();
        }
    }

    /** Counts every step, which all go through {@link #eval}. */
    private static final class BoundedInterpreter extends FeelInterpreter {

        BoundedInterpreter(ValueMapper valueMapper) {
            super(valueMapper);
        }

        @Override
        public Val eval(Exp expression, EvalContext context) {
            FeelBudget budget = BUDGET.get();
            budget.step();
            if (isBuiltAtOnce(expression)) {
                throw new FeelBudgetExceeded();
            }
            Val value = super.eval(expression, context);
            budget.charge(value);
            return value;
        }

        /** Tells whether the interpreter builds a product of lists or a range of numbers before it counts a step. */
        private static boolean isBuiltAtOnce(Exp expression) {
            return expression instanceof IterationContext
                    || expression instanceof For each && each.iterators().size() > 1
                    || expression instanceof SomeItem some && some.iterators().size() > 1
                    || expression instanceof EveryItem every
                            && every.iterators().size() > 1;
        }
    }
}
