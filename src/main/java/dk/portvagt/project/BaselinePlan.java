package dk.portvagt.project;

import java.math.BigDecimal;
import java.util.List;

/**
 * Holds the planned part of a baseline. The budget is not part of the plan, because it follows from decisions.
 *
 * @param yearlyBenefit DKK
 * @param benefits description of the benefit
 */
public record BaselinePlan(List<Milestone> milestones, BigDecimal yearlyBenefit, String benefits) {

    public BaselinePlan {
        milestones = List.copyOf(milestones);
    }
}
