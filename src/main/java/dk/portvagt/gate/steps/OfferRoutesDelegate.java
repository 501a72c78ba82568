package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.DECISION_ROUTE;
import static dk.portvagt.gate.steps.ReviewVariables.DECISION_ROUTES;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Asks the table of authorities which routes to a decision are open for the case, before the secretariat chooses one.
 */
@Component
class OfferRoutesDelegate implements JavaDelegate {

    private static final Map<String, String> FASTER =
            Map.of("writtenProcedure", "Skriftlig høring i IT-styregruppen", "chair", "Haster: formanden afgør");

    private final DecisionAuthorityTable table;

    OfferRoutesDelegate(DecisionAuthorityTable table) {
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> routes = new LinkedHashMap<>();
        routes.put("meeting", ordinary(table.authority(execution, "meeting")));
        addIfOpen(routes, "written", "writtenProcedure", execution);
        addIfOpen(routes, "urgent", "chair", execution);
        SpinJsonNode rows = Spin.JSON("[]");
        routes.forEach((value, label) ->
                rows.append(Spin.JSON("{}").prop("label", label).prop("value", value)));
        DECISION_ROUTES.on(execution).set(rows);
        DECISION_ROUTE
                .from(execution)
                .getOptional()
                .filter(chosen -> !routes.containsKey(chosen))
                .ifPresent(closed -> DECISION_ROUTE.on(execution).set(null));
    }

    private void addIfOpen(Map<String, String> routes, String route, String authority, DelegateExecution execution) {
        if (authority.equals(table.authority(execution, route))) {
            routes.put(route, FASTER.get(authority));
        }
    }

    private static String ordinary(String authority) {
        return switch (authority) {
            case "manager" -> "Digitaliseringschefen afgør";
            case "political" -> "Møde i IT-styregruppen, derefter det politiske niveau";
            default -> "Møde i IT-styregruppen";
        };
    }
}
