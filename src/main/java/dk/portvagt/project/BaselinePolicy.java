package dk.portvagt.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a baseline must be to measure anything by it. */
final class BaselinePolicy {

    private BaselinePolicy() {}

    /** Why the plan is refused, in Danish; empty when it may be kept. */
    static Optional<String> refusal(BaselinePlan plan, LocalDate today) {
        List<Milestone> milestones = plan.milestones();
        if (milestones.isEmpty()) {
            return Optional.of("Angiv mindst én milepæl med navn og dato.");
        }
        for (int i = 1; i < milestones.size(); i++) {
            if (milestones.get(i).due().isBefore(milestones.get(i - 1).due())) {
                return Optional.of("Milepælene skal stå i tidsorden: “%s” ligger før “%s”."
                        .formatted(
                                milestones.get(i).name(), milestones.get(i - 1).name()));
            }
        }
        Milestone last = milestones.get(milestones.size() - 1);
        return last.due().isBefore(today)
                ? Optional.of("Den sidste milepæl, “" + last.name() + "”, er forbi. Planen skal række fremad.")
                : Optional.empty();
    }
}
