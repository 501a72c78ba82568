package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.form.Option;
import dk.portvagt.form.Options;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.ModelExpressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Requires that the answer in a condition is one of the answers that the form offers. */
class OptionRule implements FlowRule {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s*(?:==|!=|eq|ne)\\s*['\"]([^'\"]*)['\"]");

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process -> ModelExpressions.of(process)
                        .flatMap(place -> COMPARISON
                                .matcher(place.expression())
                                .results()
                                .flatMap(it -> place.node().stream()
                                        .flatMap(node -> check(process, node, it, models, flow)))));
    }

    private static Stream<Finding> check(
            ProcessModel process, FlowNode node, MatchResult comparison, Models models, VariableFlow flow) {
        String variable = comparison.group(1);
        String answer = comparison.group(2);
        return offered(variable, flow.producersOf(variable, process, node), models).stream()
                .filter(offered -> !offered.contains(answer))
                .map(offered -> process.finding(
                        node,
                        "Svaret '" + answer + "' findes ikke for '" + variable + "' i formularen",
                        Finding.known("svar", answer, offered)));
    }

    /**
     * Returns the offered answers; empty if unknown, because the variable is not only set by forms with fixed options.
     */
    private static Optional<Set<String>> offered(String variable, Set<FlowNode> producers, Models models) {
        Set<String> offered = new TreeSet<>();
        for (FlowNode producer : producers) {
            Optional<Options> options = VariableFlow.formOf(producer)
                    .flatMap(models::form)
                    .flatMap(form -> form.schema().fields().stream()
                            .filter(field -> field.key().equals(variable))
                            .findFirst())
                    .flatMap(FormField::options);
            if (options.orElse(null) instanceof Options.Fixed fixed) {
                fixed.options().stream().map(Option::value).forEach(offered::add);
            } else {
                return Optional.empty();
            }
        }
        return producers.isEmpty() ? Optional.empty() : Optional.of(offered);
    }
}
