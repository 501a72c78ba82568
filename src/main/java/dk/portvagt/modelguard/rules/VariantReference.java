package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.AskedTables;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Requires that a reference to another model finds the municipality's own variant, and takes the latest version.
 *
 * <p>The engine itself searches the caller's models only, and those of a shared model are the shared ones.
 */
final class VariantReference {

    private VariantReference() {}

    /**
     * Checks one reference.
     *
     * @param attribute names the other model; the attributes for binding and municipality have the same beginning
     */
    static Stream<Finding> check(
            ProcessModel process, FlowNode node, String attribute, String function, String referred) {
        String argument = referred.equals(AskedTables.OF_THE_GATE)
                ? referred.substring(2, referred.length() - 1)
                : "'" + referred + "'";
        String wanted = "${" + function + "(" + argument + ", execution.tenantId)}";
        boolean variants = Camunda.attribute(node, attribute + "TenantId")
                .map(String::strip)
                .filter(wanted::equals)
                .isPresent();
        boolean latest = Camunda.attribute(node, attribute + "Binding")
                .map("latest"::equals)
                .orElse(true);
        return Stream.concat(
                variants
                        ? Stream.empty()
                        : Stream.of(process.finding(
                                node,
                                "Kommunernes egne udgaver af '" + referred + "' bliver ikke fundet",
                                "Sæt 'tenant id' til " + wanted)),
                latest
                        ? Stream.empty()
                        : Stream.of(process.finding(
                                node,
                                "Der bruges en bestemt udgave af '" + referred + "'",
                                "Vælg bindingen 'latest'")));
    }
}
