package dk.portvagt.governance;

import java.util.Map;
import java.util.Optional;
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

    public SteeringGroupSettings {
        of = Map.copyOf(of);
        refuseUnusable(callOfficeDays, papersOfficeDays, quorumPercent);
        of.values()
                .forEach(own -> refuseUnusable(
                        own.callOfficeDays == null ? callOfficeDays : own.callOfficeDays,
                        own.papersOfficeDays == null ? papersOfficeDays : own.papersOfficeDays,
                        own.quorumPercent == null ? quorumPercent : own.quorumPercent));
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

    private static void refuseUnusable(int call, int papers, int quorum) {
        if (papers < 0 || call < papers) {
            throw new IllegalArgumentException("portvagt.steering-group: call-office-days (" + call
                    + ") must not be less than papers-office-days (" + papers + "), nor that less than 0");
        }
        if (quorum < 0 || quorum > 99) {
            throw new IllegalArgumentException(
                    "portvagt.steering-group: quorum-percent is from 0 to 99, not " + quorum);
        }
    }
}
