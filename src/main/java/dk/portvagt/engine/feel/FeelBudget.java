package dk.portvagt.engine.feel;

import camundajar.impl.scala.collection.Iterator;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * Bounds one evaluation by units of work: each step of the interpreter, and each part of a value that a step gives.
 * Units are counted, not timed, so that the same expression over the same data always gives the same answer.
 *
 * <p>The budget lets an expression go through a list of some thousand rows. What it lets pass takes some tenths of a
 * second and some tens of megabytes at most.
 */
final class FeelBudget {

    private static final long UNITS = 1_000_000;
    private static final int STEP = 10;
    /** Number of characters that count as one unit. */
    private static final int CHARACTERS = 10;
    /** Bounds the digits before or after the decimal point; as text they all take space. */
    private static final int MOST_DIGITS = 6_000;

    private long left = UNITS;

    /** Counts a step. */
    void step() {
        spend(STEP);
    }

    /** Counts the parts of a value that a step gave, also of what lies in it. */
    void charge(Object value) {
        if (value instanceof ValString text) {
            spend(text.value().length() / CHARACTERS);
        } else if (value instanceof ValNumber number) {
            if (Math.abs((long) number.value().scale()) > MOST_DIGITS) {
                spend(UNITS);
            }
        } else if (value instanceof ValList list) {
            chargeAll(list.items().iterator());
        } else if (value instanceof ValContext context) {
            chargeAll(context.context().variableProvider().getVariables().valuesIterator());
        }
    }

    private void chargeAll(Iterator<?> values) {
        while (values.hasNext()) {
            spend(1);
            Object value = values.next();
            if (value instanceof Val) {
                charge(value);
            }
        }
    }

    private void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new FeelBudgetExceeded();
        }
    }
}
