package dk.portvagt.sharing.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.ModelVariants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the tables about the form of co-operation, the scope of a requirement and the sharing of data. A municipality's
 * own table goes before the shared one. An answer that is null is missing; the tables say so.
 */
@Component
public class SharingTables {

    private final DecisionService decisions;
    private final ModelVariants variants;
    private final ActingPerson acting;

    SharingTables(DecisionService decisions, ModelVariants variants, ActingPerson acting) {
        this.decisions = decisions;
        this.variants = variants;
        this.acting = acting;
    }

    /** Holds a form of co-operation (J1); all texts are Danish, {@code form} is the table's value. */
    public record CoOperationForm(String form, String name, String legalShell, String approval, String reason) {}

    /** Holds the scope of a requirement (J5, J6, J10); {@code scope} is common, local or challenge. */
    public record RequirementScope(String scope, String payer, String reason) {}

    /** Holds what must be in place before data are shared (J8), in Danish. */
    public record DataCondition(String condition, String reason, String responsible) {}

    /**
     * Finds the form of co-operation.
     *
     * @param shared implementation, purchase, operation or development
     * @param commitment loose, contract or body
     * @param authorityTasks whether tasks of an authority would move to another municipality
     */
    public CoOperationForm form(
            String municipality,
            @Nullable String shared,
            @Nullable Integer participants,
            @Nullable String commitment,
            @Nullable Boolean authorityTasks) {
        Map<String, Object> answer = ask(
                        "co-operation-form",
                        municipality,
                        inputs(
                                "shared", shared,
                                "participants", participants,
                                "commitment", commitment,
                                "authorityTasks", authorityTasks))
                .get(0);
        return new CoOperationForm(
                text(answer, "form"),
                text(answer, "formName"),
                text(answer, "legalShell"),
                text(answer, "approval"),
                text(answer, "reason"));
    }

    /**
     * Finds the scope of a requirement.
     *
     * @param basis law, choice or habit
     * @param strength must or wish
     */
    public RequirementScope scope(
            String municipality, @Nullable String basis, @Nullable String strength, @Nullable Boolean sharedByOthers) {
        Map<String, Object> answer = ask(
                        "requirement-scope",
                        municipality,
                        inputs("basis", basis, "strength", strength, "sharedByOthers", sharedByOthers))
                .get(0);
        return new RequirementScope(text(answer, "scope"), text(answer, "payer"), text(answer, "reason"));
    }

    /**
     * Lists what must be in place before data are shared; empty when nothing is left.
     *
     * @param personalData none, ordinary or sensitive
     */
    public List<DataCondition> dataConditions(
            String municipality,
            @Nullable String personalData,
            @Nullable Boolean legalBasis,
            @Nullable Boolean sourceRegister,
            @Nullable Boolean agreement,
            @Nullable Boolean otherMunicipality) {
        return ask(
                        "data-sharing",
                        municipality,
                        inputs(
                                "personalData", personalData,
                                "legalBasis", legalBasis,
                                "sourceRegister", sourceRegister,
                                "agreement", agreement,
                                "otherMunicipality", otherMunicipality))
                .stream()
                .map(it -> new DataCondition(text(it, "condition"), text(it, "reason"), text(it, "responsible")))
                .toList();
    }

    private List<Map<String, Object>> ask(String table, String municipality, Map<String, Object> inputs) {
        return acting.asMunicipality(
                municipality,
                () -> variants.aimed(decisions.evaluateDecisionTableByKey(table).variables(inputs), table, municipality)
                        .evaluate()
                        .getResultList());
    }

    private static Map<String, Object> inputs(@Nullable Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    private static String text(Map<String, Object> answer, String output) {
        return (String) answer.get(output);
    }
}
