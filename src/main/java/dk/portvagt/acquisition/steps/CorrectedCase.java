package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.NEED;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.engine.border.AcceptedTaskForms;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of a case in its register as people correct them: whichever form asks for one, in whichever model.
 * The register holds them; variables are copies for models and forms.
 */
@Component
class CorrectedCase implements AcceptedTaskForms {

    private final AcquisitionCases cases;

    CorrectedCase(AcquisitionCases cases) {
        this.cases = cases;
    }

    @Override
    public void accepted(DelegateTask task, Map<String, Object> answers) {
        Answers given = new Answers(answers);
        given.personalData().ifPresent(personalData -> PERSONAL_DATA.on(task).set(personalData));
        // A form of one municipality must not change a case of another.
        CASE_NUMBER.ifOwn(task).flatMap(CaseNumber::parse).ifPresent(number -> correct(number, given));
    }

    private void correct(CaseNumber number, Answers answers) {
        if (answers.holdAFact()) {
            cases.correct(number, answers::correct);
        }
    }

    /** Holds the answers of a form by their variables. What it does not ask, or what a case must have, stays. */
    private record Answers(Map<String, Object> byName) {

        boolean holdAFact() {
            return has(TITLE)
                    || has(NEED)
                    || has(OFFICE)
                    || has(CATEGORY)
                    || has(SYSTEM_OWNER)
                    || has(PERSONAL_DATA)
                    || has(DATA_CLASS)
                    || has(CITIZEN_FACING)
                    || has(BUDGET_YEAR);
        }

        NewCase correct(NewCase known) {
            return new NewCase(
                    known.municipality(),
                    text(TITLE).orElse(known.title()),
                    text(NEED).orElse(known.need()),
                    text(OFFICE).orElse(known.office()),
                    text(CATEGORY)
                            .map(category -> Choices.constant(Category.class, category))
                            .orElse(known.category()),
                    known.requester(),
                    has(SYSTEM_OWNER) ? text(SYSTEM_OWNER).orElse(null) : known.systemOwner(),
                    personalData().or(() -> tick(PERSONAL_DATA)).orElse(known.personalData()),
                    tick(CITIZEN_FACING).orElse(known.citizenFacing()),
                    number(BUDGET_YEAR).orElse(known.budgetYear()));
        }

        /** Follows from the data class; empty where the form does not ask for it. */
        Optional<Boolean> personalData() {
            return text(DATA_CLASS).map(PersonalData::in);
        }

        private boolean has(VariableFactory<?> variable) {
            return byName.containsKey(variable.getName());
        }

        private Optional<String> text(VariableFactory<String> variable) {
            return Optional.ofNullable((String) value(variable));
        }

        private Optional<Boolean> tick(VariableFactory<Boolean> variable) {
            return Optional.ofNullable((Boolean) value(variable));
        }

        private Optional<Integer> number(VariableFactory<Long> variable) {
            return Optional.ofNullable((Long) value(variable)).map(Math::toIntExact);
        }

        private @Nullable Object value(VariableFactory<?> variable) {
            return byName.get(variable.getName());
        }
    }
}
