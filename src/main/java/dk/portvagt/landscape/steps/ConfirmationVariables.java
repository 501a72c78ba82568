package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.landscape.register.Field;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of the yearly confirmation; those of the fields are {@code register} and the field's name. */
public final class ConfirmationVariables {

    public static final VariableFactory<Boolean> SOLUTION_OPERATED = booleanVariable("solutionOperated");
    /** Whether the solution has a contract, whose fields the form then asks for. */
    public static final VariableFactory<Boolean> REGISTER_CONTRACT = booleanVariable("registerContract");
    /** What nobody has said yet, in Danish. */
    public static final VariableFactory<String> REGISTER_MISSING = stringVariable("registerMissing");
    /** When it was confirmed last, in Danish. */
    public static final VariableFactory<String> REGISTER_CONFIRMED = stringVariable("registerConfirmed");
    /** Rows: system, and the fields of an integration. */
    public static final VariableFactory<SpinJsonNode> REGISTER_INTEGRATIONS =
            customVariable("registerIntegrations", SpinJsonNode.class);
    /** Rows: the fields of a local procedure. */
    public static final VariableFactory<SpinJsonNode> REGISTER_PROCEDURES =
            customVariable("registerProcedures", SpinJsonNode.class);

    private ConfirmationVariables() {}

    /** Returns the variable of a number of the solution or its contract: {@code registerOptionsUsed}. */
    static VariableFactory<Long> count(Field field) {
        return longVariable(name(field));
    }

    /** Returns the variable of a list of choices, as {@link #count}. */
    static VariableFactory<SpinJsonNode> list(Field field) {
        return customVariable(name(field), SpinJsonNode.class);
    }

    /** Returns the variable of any other field, as {@link #count}: a choice's code, an ISO date or a Danish text. */
    static VariableFactory<String> text(Field field) {
        return stringVariable(name(field));
    }

    private static String name(Field field) {
        return "register" + camel("_" + field.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the cell of a field in a row: {@code buildCost}. */
    static String cell(Field field) {
        return camel(field.name().toLowerCase(Locale.ROOT));
    }

    private static String camel(String name) {
        return Pattern.compile("_([a-z])")
                .matcher(name)
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
