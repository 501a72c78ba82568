package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * A reference to another model says how a municipality's own variant of it is found, and takes the latest version.
 *
 * <p>The engine on its own looks among the models of the one who calls, and a shared model's are the shared ones.
 */
final class VariantReference {

    private VariantReference() {}

    /** @param attribute what names the other model; binding and municipality are said in attributes called after it */
    static Stream<Finding> check(
            ProcessModel process, FlowNode node, String attribute, String function, String referred) {
        String wanted = "${" + function + "('" + referred + "', execution.tenantId)}";
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
