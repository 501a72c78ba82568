package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Requires that a field has the type that the system and every other form use for its variable. */
class FormVariableTypeRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        Map<String, String> kinds = new HashMap<>();
        platform.code().variables().forEach((name, variable) -> kinds.put(name, kind(variable)));
        return models.forms().stream()
                .flatMap(form -> form.schema().fields().stream().flatMap(field -> check(form, field, kinds)));
    }

    private static Stream<Finding> check(FormModel form, FormField field, Map<String, String> kinds) {
        String kind = kind(field);
        String known = kinds.putIfAbsent(field.key(), kind);
        return known == null || known.equals(kind)
                ? Stream.empty()
                : Stream.of(form.finding(
                        "feltet '" + field.label() + "'",
                        "'" + field.key() + "' er her " + kind + ", men ellers " + known,
                        "Brug en anden nøgle eller en anden slags felt"));
    }

    private static String kind(FormField field) {
        return switch (field.type()) {
            case NUMBER -> "et helt tal";
            case CHECKBOX -> "et ja eller nej";
            case CHECKLIST, TAGLIST -> "en liste";
            default -> "en tekst";
        };
    }

    private static String kind(DeclaredVariable variable) {
        if (variable.type().equals(Long.class)) {
            return "et helt tal";
        }
        if (variable.type().equals(Boolean.class)) {
            return "et ja eller nej";
        }
        return variable.type().equals(String.class) ? "en tekst" : "en liste";
    }
}
