package dk.portvagt.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the joint report of PMO and secretariat. The system supplies the remaining facts. */
public record NewReport(PmoPart pmo, SecretariatPart secretariat) {

    /**
     * Holds the PMO's part.
     *
     * @param progress percent
     * @param risk the largest risk
     * @param riskProbability and {@code riskImpact} from 1, low, to 3, high
     * @param expectedBenefit DKK a year
     * @param actionPlan countermeasures, if any
     * @param by user id
     */
    public record PmoPart(
            int progress,
            List<MilestoneReport> milestones,
            String summary,
            String risk,
            int riskProbability,
            int riskImpact,
            BigDecimal expectedBenefit,
            @Nullable String actionPlan,
            String by) {

        public PmoPart {
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * Holds the secretariat's part.
     *
     * @param by user id
     */
    public record SecretariatPart(DependencyState dependencies, String note, String by) {}
}
