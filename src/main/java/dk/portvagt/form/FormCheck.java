package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a submitted form as a whole, the way form-js does in the browser, and reports every fault at once.
 *
 * <ul>
 *   <li>A visible field is answered: what is missing counts as left empty and makes its variable null, so that the
 *       outcome does not depend on which client sent the form.
 *   <li>A hidden field is not demanded and not accepted; its variable keeps its value, or becomes null if it had none.
 *   <li>What is only shown (read-only, disabled, expressions) is ignored: form-js sends it along.
 *   <li>Anything else that is sent is refused by name.
 * </ul>
 */
public final class FormCheck {

    private final FormSituation situation;
    private final Map<String, Submitted> submitted;
    /** The answers as expressions of the form see them. */
    private final Map<String, Object> answers = new HashMap<>();

    private final Set<String> known = new HashSet<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private FormCheck(Map<String, Submitted> submitted, FormSituation situation) {
        this.submitted = submitted;
        this.situation = situation;
    }

    public static CheckedForm check(FormSchema form, Map<String, Submitted> submitted, FormSituation situation) {
        return new FormCheck(submitted, situation).check(form);
    }

    private CheckedForm check(FormSchema form) {
        form.fields().stream()
                .filter(field -> !Toggle.ON.equals(field.readOnly()))
                .forEach(field -> answers.put(field.key(), value(field.key()).plain()));
        form.components().forEach(component -> check(component, false));
        submitted.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault(name, "er ikke et felt i formularen")));
        return faults.isEmpty() ? new CheckedForm.Accepted(accepted) : new CheckedForm.Refused(faults);
    }

    private void check(FormComponent component, boolean parentHidden) {
        boolean hidden = parentHidden || component.hidden().isOn(situation, answers);
        if (component instanceof FieldGroup group) {
            group.components().forEach(child -> check(child, hidden));
        } else if (component instanceof FormField field) {
            known.add(field.key());
            check(field, hidden);
        } else if (component instanceof RowList rows) {
            known.add(rows.key());
            check(rows, hidden);
        } else if (component instanceof Display display) {
            known.add(display.key());
        }
    }

    private void check(FormField field, boolean hidden) {
        if (hidden) {
            answers.put(field.key(), null);
            refuseHidden(field.key(), field.displayName());
        } else if (!field.readOnly().isOn(situation, answers)) {
            Answer answer = new FieldCheck(situation, answers).check(field, value(field.key()));
            if (answer instanceof Answer.Accepted it) {
                accepted.put(field.key(), it.value());
            } else if (answer instanceof Answer.Refused it) {
                faults.add(new Fault(field.displayName(), it.reason()));
            }
        }
    }

    private void check(RowList rows, boolean hidden) {
        if (hidden) {
            refuseHidden(rows.key(), rows.label());
            return;
        }
        JsonNode given = situation.list(rows.key()).orElseGet(Submitted.Json.MAPPER::createArrayNode);
        RowsCheck check = new RowsCheck(rows, situation, answers);
        accepted.put(rows.key(), check.check(given, value(rows.key())));
        faults.addAll(check.faults());
    }

    private void refuseHidden(String key, String name) {
        // An unticked box is what a client sends that does not know which fields are hidden.
        Submitted value = value(key);
        if (!value.isNothing() && !value.equals(new Submitted.Tick(false))) {
            faults.add(new Fault(name, "hører ikke til formularen, som den ellers er udfyldt"));
        }
        if (!situation.hasVariable(key)) {
            accepted.put(key, null);
        }
    }

    private Submitted value(String key) {
        return submitted.getOrDefault(key, new Submitted.Nothing());
    }
}
