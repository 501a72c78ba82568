package dk.portvagt.project;

import java.math.BigDecimal;
import java.util.List;

/** What PMO and secretariat report together; what is not here, the system knows itself. */
public record NewReport(PmoPart pmo, SecretariatPart secretariat) {

    /**
     * @param progress percent
     * @param risk the largest risk
     * @param riskProbability and {@code riskImpact} from 1, low, to 3, high
     * @param expectedBenefit DKK a year
     * @param actionPlan what is done about it; may be null
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
            String actionPlan,
            String by) {

        public PmoPart {
            milestones = List.copyOf(milestones);
        }
    }

    /** @param by user id */
    public record SecretariatPart(DependencyState dependencies, String note, String by) {}
}
