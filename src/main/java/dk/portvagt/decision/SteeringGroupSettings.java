package dk.portvagt.decision;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings {@code portvagt.steering-group}. A municipality can override them:
 * {@code portvagt.steering-group.of.901.*}.
 *
 * @param callOfficeDays office days between the start of the agenda and a planned meeting
 * @param papersOfficeDays office days between the papers' due date and a meeting
 * @param quorumPercent more than this percentage of the members must take part in a decision
 * @param of by municipality code
 */
@ConfigurationProperties("portvagt.steering-group")
public record SteeringGroupSettings(
        @DefaultValue("10") int callOfficeDays,
        @DefaultValue("5") int papersOfficeDays,
        @DefaultValue("50") int quorumPercent,
        @DefaultValue Map<String, Own> of) {

    /**
     * Validates the settings.
     *
     * @throws StartupRefusal when a number is invalid
     */
    public SteeringGroupSettings {
        of = Map.copyOf(of);
        refuseUnusable(name -> "PORTVAGT_STEERING_GROUP_" + name, callOfficeDays, papersOfficeDays, quorumPercent);
        for (Map.Entry<String, Own> municipality : of.entrySet()) {
            String variables = "PORTVAGT_STEERINGGROUP_OF_" + municipality.getKey() + "_";
            Own own = municipality.getValue();
            refuseUnusable(
                    name -> variables + name.replace("_", ""),
                    own.callOfficeDays == null ? callOfficeDays : own.callOfficeDays,
                    own.papersOfficeDays == null ? papersOfficeDays : own.papersOfficeDays,
                    own.quorumPercent == null ? quorumPercent : own.quorumPercent);
        }
    }

    /** Holds one municipality's overrides; null where it has none. */
    public record Own(
            @Nullable Integer callOfficeDays,
            @Nullable Integer papersOfficeDays,
            @Nullable Integer quorumPercent) {}

    public int callOfficeDays(String municipality) {
        return own(municipality).map(Own::callOfficeDays).orElse(callOfficeDays);
    }

    public int papersOfficeDays(String municipality) {
        return own(municipality).map(Own::papersOfficeDays).orElse(papersOfficeDays);
    }

    public int quorumPercent(String municipality) {
        return own(municipality).map(Own::quorumPercent).orElse(quorumPercent);
    }

    private Optional<Own> own(String municipality) {
        return Optional.ofNullable(of.get(municipality));
    }

    private static void refuseUnusable(UnaryOperator<String> variable, int call, int papers, int quorum) {
        String callVariable = variable.apply("CALL_OFFICE_DAYS");
        String papersVariable = variable.apply("PAPERS_OFFICE_DAYS");
        refuseOutside(0, 250, papersVariable, papers);
        refuseOutside(0, 250, callVariable, call);
        refuseOutside(0, 99, variable.apply("QUORUM_PERCENT"), quorum);
        if (call < papers) {
            throw new StartupRefusal(
                    "%s is %d, but %s is %d: the agenda would begin after its matters are due."
                            .formatted(callVariable, call, papersVariable, papers),
                    "Set " + callVariable + " to at least as many office days.");
        }
    }
}
