package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a submitted form as a whole, as form-js does in the browser, and reports every fault at once.
 *
 * <ul>
 *   <li>A visible field must be answered. A missing answer counts as empty and makes its variable null, so that the
 *       outcome does not depend on the client.
 *   <li>A hidden field is neither required nor accepted; its variable keeps its value, or becomes null if it had none.
 *   <li>Display-only components (read-only, disabled, expressions) are ignored, because form-js submits them too.
 *   <li>Any other submitted value is refused by name.
 * </ul>
 */
public final class FormCheck {

    private final FormSituation situation;
    private final Map<String, Submitted> submitted;
    /** Holds the answers as expressions of the form see them. */
    private final Map<String, @Nullable Object> answers = new HashMap<>();

    private final Set<String> known = new HashSet<>();
    private final Map<String, @Nullable Object> accepted = new LinkedHashMap<>();
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
        } else if (field.readOnly().isOn(situation, answers)) {
            // What it shows, whatever the client sends: fields below may depend on it.
            answers.put(field.key(), situation.evaluate(field.key(), Map.of()));
        } else {
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
        // A client that does not know which fields are hidden submits an unticked box.
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
