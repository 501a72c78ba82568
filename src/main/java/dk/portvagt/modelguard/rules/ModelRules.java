package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.RuleBook;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists the rules for each occasion. Rules that explain the findings of later ones come first. */
@Component
public final class ModelRules implements RuleBook {

    @Override
    public List<ModelRule> harmless() {
        return List.of(new NoCodeRule(), new ExpressionRule());
    }

    @Override
    public List<ModelRule> deployment() {
        return List.of(
                new OneOfEachRule(),
                new ProcessAttributesRule(),
                new IdNamingRule(),
                new DanishNameRule(),
                new DiagramRule(),
                new NoCodeRule(),
                new VocabularyRule(),
                new BeanRule(),
                new TaskFormRule(),
                new GroupRule(),
                new AddedRoleRule(),
                new DueDateRule(),
                new SeparationRule(),
                new EvidenceRule(),
                new NoticeRule(),
                new CalledProcessRule(),
                new HandoverRule(),
                new DecisionRule(),
                new RequirementRule(),
                new ThousandsRule(),
                new CriteriaRule(),
                new TableRule(),
                new MessageRule(),
                new ErrorRule(),
                new AsyncStepRule(),
                new TimerRule(),
                new EndlessRule(),
                new FactRule(),
                new ExpressionRule(),
                new VariableRule(),
                new OptionRule(),
                new DelegateInputRule(),
                new FeelRule(),
                new FormReadableRule(),
                new FormComponentRule(),
                new FormTextRule(),
                new FormFieldRule(),
                new FormLayoutRule(),
                new FormVariableTypeRule(),
                new FormDisplayRule());
    }

    /**
     * Returns the rules for the models of this repository. They also forbid leftovers and check the name and folder of
     * each file.
     */
    public List<ModelRule> shipped() {
        return Stream.concat(
                        deployment().stream(),
                        Stream.of(new FileNameRule(), new FormFolderRule(), new UnusedFormRule()))
                .toList();
    }
}
