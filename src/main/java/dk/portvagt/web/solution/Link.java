package dk.portvagt.web.solution;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Integration;
import dk.portvagt.landscape.register.KnownSolution;
import dk.portvagt.text.Containing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows an integration as a line between two systems.
 *
 * @param id names the row of the table and the line of the picture
 */
public record Link(String id, Node from, Node to, Facts facts) {

    /**
     * Shows a system.
     *
     * @param id the same for the same system
     * @param address of its page; null for a system outside
     */
    public record Node(String id, String name, @Nullable String address) {

        /** Tells whether it is the municipality's own. */
        public boolean isOwn() {
            return address != null;
        }
    }

    /** Returns the integrations as lines; systems outside with the same name are one. */
    static List<Link> of(List<KnownSolution> solutions, List<Integration> integrations) {
        Map<CaseNumber, KnownSolution> byNumber =
                solutions.stream().collect(Collectors.toMap(KnownSolution::number, Function.identity()));
        return integrations.stream()
                .map(integration -> new Link(
                        "i-" + integration.uuid(),
                        own(byNumber.get(integration.solution()), integration.solution()),
                        integration.target() == null
                                ? new Node("ude-" + Containing.folded(integration.system()), integration.system(), null)
                                : own(byNumber.get(integration.target()), integration.target()),
                        integration.facts()))
                .toList();
    }

    /** Returns the code of the direction; empty when nobody has said it. */
    public String direction() {
        return code(Field.DIRECTION);
    }

    /** Returns the code of how critical it is; empty when nobody has said it. */
    public String critical() {
        return code(Field.CRITICALITY);
    }

    private String code(Field field) {
        return facts.get(field).map(Object::toString).orElse("");
    }

    private static Node own(@Nullable KnownSolution solution, CaseNumber number) {
        return new Node(
                number.toString(),
                solution == null ? "Sag " + number + " (udfaset)" : solution.name(),
                SolutionPages.ADDRESS + "/" + number);
    }
}
