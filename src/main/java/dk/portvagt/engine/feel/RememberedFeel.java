package dk.portvagt.engine.feel;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers of FEEL that depend on one value alone, because FEEL is read anew at each evaluation. What
 * depends on more is evaluated each time.
 */
final class RememberedFeel implements FeelEngine {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern KEYWORD = Pattern.compile("\\b(?:not|true|false|null)\\b");
    private static final Pattern COMPARES_WITH_LITERALS = Pattern.compile("[\\s\\d.,<>=()\\[\\]'-]*");
    private static final Pattern LITERAL = Pattern.compile("\\d+|" + TEXT);
    private static final int MOST_ANSWERS = 20_000;

    private record Question(
            boolean test, String feel, @Nullable Object value) {}

    private final FeelEngine feel;
    private final Map<Question, Optional<Object>> answers = new ConcurrentHashMap<>();

    RememberedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        String text = expression.strip();
        boolean literal = LITERAL.matcher(text).matches();
        boolean name = NAME.matcher(text).matches() && !KEYWORD.matcher(text).matches();
        Supplier<Object> evaluation = () -> feel.evaluateSimpleExpression(expression, variables);
        Object answer = literal || name && variables.containsVariable(text)
                ? remembered(false, text, literal ? null : value(variables, text), evaluation)
                : evaluation.get();
        return (T) answer;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        Supplier<Object> evaluation = () -> feel.evaluateSimpleUnaryTests(expression, input, variables);
        String rest = KEYWORD.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
        return (Boolean)
                (COMPARES_WITH_LITERALS.matcher(rest).matches()
                        ? remembered(true, expression, value(variables, input), evaluation)
                        : evaluation.get());
    }

    private @Nullable Object remembered(
            boolean test, String expression, @Nullable Object value, Supplier<Object> evaluation) {
        boolean plain = value == null || value instanceof Number || value instanceof String || value instanceof Boolean;
        Question question = new Question(test, expression, value);
        Optional<Object> known = plain ? answers.get(question) : null;
        if (known != null) {
            return known.orElse(null);
        }
        Object answer = evaluation.get();
        if (plain && answers.size() < MOST_ANSWERS) {
            answers.put(question, Optional.ofNullable(answer));
        }
        return answer;
    }

    private static @Nullable Object value(VariableContext variables, String name) {
        TypedValue typed = variables.resolve(name);
        return typed == null ? null : typed.getValue();
    }
}
