package dk.portvagt.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an evaluation of FEEL may cost, whatever the expression is and whatever people have typed. */
class BoundedFeelTest {

    private final BoundedFeel feel = new BoundedFeel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for x in rows, y in rows return 1)",
                "some x in rows, y in rows satisfies x = 0",
                "every x in rows, y in rows satisfies x != 0",
                "count(for i in 1..1000000000 return i)",
                "count(for x in rows return count(rows[item > x]))",
                "count({a: rows, b: concatenate(a, a), c: concatenate(b, b), d: concatenate(c, c), e: concatenate(d, d),"
                        + " f: concatenate(e, e), g: concatenate(f, f), h: concatenate(g, g)}.h)",
                "{a: [rows, rows], b: [a, a], c: [b, b], d: [c, c], e: [d, d], f: [e, e], g: [f, f]}.g",
                "{a: {x: rows}, b: {x: a, y: a}, c: {x: b, y: b}, d: {x: c, y: c}, e: {x: d, y: d}, f: {x: e, y: e}, g: {x: f, y: f}, h: {x: g, y: g}}",
                "string(10 ** 999999999)",
            })
    void what_takes_a_servers_time_or_memory_fails(String expression) {
        assertThatThrownBy(() -> feel.evaluateSimpleExpression(expression, rows(3000)))
                .isInstanceOf(FeelException.class)
                .hasStackTraceContaining("Udtrykket er for tungt");
    }

    @Test
    void a_text_that_doubles_fails() {
        StringBuilder doubling = new StringBuilder("{a: \"0123456789\"");
        for (char name = 'b'; name <= 'z'; name++) {
            char before = (char) (name - 1);
            doubling.append(", %c: %c + %c".formatted(name, before, before));
        }
        assertThatThrownBy(() -> feel.evaluateSimpleExpression(doubling + "}.z", rows(1)))
                .hasStackTraceContaining("Udtrykket er for tungt");
    }

    @Test
    void a_test_of_a_table_has_the_same_bound() {
        assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests(
                        "count(for x in rows, y in rows return 1)",
                        "amount",
                        Variables.createVariables()
                                .putValue("amount", 1)
                                .putValue("rows", List.of(1, 2))
                                .asVariableContext()))
                .hasStackTraceContaining("Udtrykket er for tungt");
    }

    @Test
    void the_rows_of_a_form_are_added_up() {
        List<Map<String, Object>> rows = IntStream.range(0, 3000)
                .mapToObj(it -> Map.<String, Object>of("cost", it, "name", "Række " + it))
                .toList();
        assertThat(feel.<Object>evaluateSimpleExpression(
                        "sum(for r in rows[cost > 1000] return r.cost)",
                        Variables.createVariables().putValue("rows", rows).asVariableContext()))
                .isEqualTo(3998000L);
    }

    @Test
    void each_evaluation_has_a_budget_of_its_own() {
        for (int i = 0; i < 20; i++) {
            assertThat(feel.<Object>evaluateSimpleExpression("count(rows[item = 1])", rows(3000)))
                    .isEqualTo(3000L);
        }
    }

    private static VariableContext rows(int size) {
        return Variables.createVariables()
                .putValue("rows", Collections.nCopies(size, 1))
                .asVariableContext();
    }
}
