package dk.portvagt.browser;

import java.util.List;

/**
 * A field of a form, as its schema says.
 *
 * @param type of form-js, such as {@code radio}; {@code search} for a text that is delivered as a list to search
 * @param choices values and labels of what can be chosen, in order; empty for other fields, and where the process knows
 *     what there is
 */
record FormField(String id, String key, String type, List<Choice> choices) {

    record Choice(String value, String label) {}

    /** What the person reads who chooses this value; the value itself where the process knows what there is. */
    String label(Object value) {
        return choices.isEmpty() ? value.toString() : choices.get(place(value)).label();
    }

    /** The place of the choice with this value among all, from 0. */
    int place(Object value) {
        for (int place = 0; place < choices.size(); place++) {
            if (choices.get(place).value().equals(value)) {
                return place;
            }
        }
        throw new AssertionError(key + " offers no " + value + " but " + choices);
    }
}
