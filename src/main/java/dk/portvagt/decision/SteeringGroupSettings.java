package dk.portvagt.decision;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.steering-group}; a municipality can have its own, {@code portvagt.steering-group.of.901.*}.
 *
 * @param callOfficeDays how many office days before a planned meeting its agenda is begun
 * @param papersOfficeDays how many office days before a meeting its papers are due
 * @param quorumPercent more than so many percent of the members must take part in a decision
 * @param of by municipality code
 */
@ConfigurationProperties("portvagt.steering-group")
public record SteeringGroupSettings(
        @DefaultValue("10") int callOfficeDays,
        @DefaultValue("5") int papersOfficeDays,
        @DefaultValue("50") int quorumPercent,
        @DefaultValue Map<String, Own> of) {

    /** @throws StartupRefusal when a number makes no sense */
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

    /** What one municipality has set otherwise; null where it has not. */
    public record Own(Integer callOfficeDays, Integer papersOfficeDays, Integer quorumPercent) {}

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
