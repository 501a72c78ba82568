package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FieldType;
import dk.portvagt.form.FormField;
import dk.portvagt.form.Limit;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.stream.Stream;

/** Requires a Danish label on every field, and bounds on fields that would otherwise accept anything. */
class FormFieldRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .flatMap(form -> form.schema()
                        .everything()
                        .filter(FormField.class::isInstance)
                        .map(FormField.class::cast)
                        .flatMap(field -> check(form, field)));
    }

    private static Stream<Finding> check(FormModel form, FormField field) {
        return Stream.of(
                        faulty(form, field, field.label().equals(field.key()), "Der mangler en dansk ledetekst", ""),
                        faulty(
                                form,
                                field,
                                field.type() == FieldType.NUMBER && isUnbounded(field),
                                "Tallet har ikke både mindsteværdi og størsteværdi",
                                "Angiv min og max"),
                        faulty(
                                form,
                                field,
                                field.type() == FieldType.TEXTAREA
                                        && field.limits().maxLength().equals(Limit.NONE),
                                "Teksten har ingen længste længde",
                                "Angiv maxLength, højst 4000"))
                .flatMap(it -> it);
    }

    private static boolean isUnbounded(FormField field) {
        return field.limits().min().equals(Limit.NONE) || field.limits().max().equals(Limit.NONE);
    }

    private static Stream<Finding> faulty(FormModel form, FormField field, boolean faulty, String found, String known) {
        return faulty ? Stream.of(form.finding("feltet '" + field.label() + "'", found, known)) : Stream.empty();
    }
}
