package dk.portvagt.project;

import java.math.BigDecimal;
import java.util.List;

/**
 * What people plan; the budget is not theirs to plan, it follows from what was decided.
 *
 * @param yearlyBenefit DKK
 * @param benefits what the benefit is
 */
public record BaselinePlan(List<Milestone> milestones, BigDecimal yearlyBenefit, String benefits) {

    public BaselinePlan {
        milestones = List.copyOf(milestones);
    }
}
