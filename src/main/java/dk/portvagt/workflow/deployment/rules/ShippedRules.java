package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.ModelRule;
import java.util.List;

/** All rules, those first that explain the findings of the later ones. */
public final class ShippedRules {

    private ShippedRules() {}

    public static List<ModelRule> all() {
        return List.of(
                new FileNameRule(),
                new ProcessAttributesRule(),
                new IdNamingRule(),
                new DanishNameRule(),
                new DiagramRule(),
                new NoCodeRule(),
                new BeanRule(),
                new TaskFormRule(),
                new UnusedFormRule(),
                new GroupRule(),
                new SeparationRule(),
                new EvidenceRule(),
                new CalledProcessRule(),
                new DecisionRule(),
                new MessageRule(),
                new ErrorRule(),
                new AsyncStepRule(),
                new ExpressionRule(),
                new VariableRule(),
                new OptionRule(),
                new DelegateInputRule(),
                new FormReadableRule(),
                new FormFieldRule(),
                new FormLayoutRule(),
                new FormVariableTypeRule(),
                new FormDisplayRule());
    }
}
