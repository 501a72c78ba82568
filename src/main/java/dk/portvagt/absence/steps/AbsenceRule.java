package dk.portvagt.absence.steps;

import static dk.portvagt.absence.steps.AbsenceVariables.ABSENCE_ACTION;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_FROM;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_PERSON;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_UNTIL;
import static dk.portvagt.absence.steps.AbsenceVariables.STAND_IN;

import dk.portvagt.absence.Absences;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.border.FormRule;
import dk.portvagt.engine.border.TypedForm;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.form.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Refuses an absence that nobody can stand in for: of somebody else, by a person who may not say so, with itself as
 * stand-in, ending before it begins, or on days that are noted already.
 */
@Component
class AbsenceRule implements FormRule {

    private static final List<String> FOR_OTHERS = List.of(
            PortvagtGroup.SECRETARIAT.id(),
            PortvagtGroup.DIGITALISATION_MANAGER.id(),
            PortvagtGroup.MUNICIPAL_ADMINISTRATOR.id(),
            PortvagtGroup.ADMINISTRATOR.id());

    private final Absences absences;

    AbsenceRule(Absences absences) {
        this.absences = absences;
    }

    @Override
    public boolean isFor(String formId) {
        return formId.equals("absence");
    }

    @Override
    public Optional<Fault> fault(TypedForm typed) {
        String caller = Context.getCommandContext().getAuthenticatedUserId();
        String person = typed.text(ABSENT_PERSON.getName()).orElse(caller);
        if (!person.equals(caller) && typed.groups().stream().noneMatch(FOR_OTHERS::contains)) {
            return Optional.of(
                    new Fault(
                            "Hvem?",
                            "kun sekretariatet og digitaliseringschefen melder for andre. Lad feltet stå tomt, når det er dig selv"));
        }
        return typed.text(ABSENCE_ACTION.getName())
                .filter(NoteAbsenceDelegate.AWAY::equals)
                .flatMap(away -> faultOfAbsence(person, typed));
    }

    private Optional<Fault> faultOfAbsence(String person, TypedForm typed) {
        LocalDate first = LocalDate.parse(typed.text(ABSENT_FROM.getName()).orElseThrow());
        LocalDate last = LocalDate.parse(typed.text(ABSENT_UNTIL.getName()).orElseThrow());
        if (last.isBefore(first)) {
            return Optional.of(new Fault("Til og med", "ligger før den første dag"));
        }
        if (typed.text(STAND_IN.getName()).filter(person::equals).isPresent()) {
            return Optional.of(new Fault("Stedfortræder", "er den, der er fraværende. Vælg en anden"));
        }
        return typed.municipalities().stream()
                .flatMap(code -> absences.between(code, person, first, last).stream())
                .map(noted -> new Fault(
                        "Fra",
                        "der er allerede meldt fravær fra %s til og med %s. Meld først tilbage, hvis det skal ændres"
                                .formatted(DanishDates.of(noted.first()), DanishDates.of(noted.last()))))
                .findFirst();
    }
}
