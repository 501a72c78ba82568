package dk.portvagt.demo;

import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.acquisition.ProcurementThreshold;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Confirms the procurement thresholds in force, as a secretariat does that finds the shipped figures in the source. */
class ThresholdPlayer {

    private final ProcessStarter processes;
    private final ProcurementThresholds thresholds;
    private final DemoDates dates;

    ThresholdPlayer(ProcessStarter processes, ProcurementThresholds thresholds, DemoDates dates) {
        this.processes = processes;
        this.thresholds = thresholds;
        this.dates = dates;
    }

    /** Confirms them once; without shipped figures for today there is nothing to confirm. */
    void confirm(Portfolio.Municipality municipality) {
        LocalDate today = dates.today();
        Optional<ProcurementThreshold> ordinary =
                thresholds.inForce(municipality.code(), ProcurementRegime.ORDINARY, today);
        Optional<ProcurementThreshold> light = thresholds.inForce(municipality.code(), ProcurementRegime.LIGHT, today);
        if (ordinary.isEmpty() || light.isEmpty() || thresholds.areConfirmed(municipality.code(), today)) {
            return;
        }
        processes.start(
                "procurement-thresholds",
                municipality.person(PortvagtGroup.SECRETARIAT),
                Map.of(
                        "thresholdYear", (long) (today.getYear() - today.getYear() % 2),
                        "ordinaryThreshold", ordinary.get().amount().longValueExact(),
                        "lightThreshold", light.get().amount().longValueExact(),
                        "thresholdSource", ordinary.get().source()));
    }
}
