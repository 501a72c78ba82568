package dk.portvagt.project;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.LocalDate;
import java.util.List;

/** Validates a baseline, so that progress can be measured against it. */
final class BaselinePolicy {

    private BaselinePolicy() {}

    /** Checks whether the plan may be kept. */
    static Outcome<Nothing> check(BaselinePlan plan, LocalDate today) {
        List<Milestone> milestones = plan.milestones();
        if (milestones.isEmpty()) {
            return Outcome.refused("Angiv mindst én milepæl med navn og dato.");
        }
        for (int i = 1; i < milestones.size(); i++) {
            if (milestones.get(i).due().isBefore(milestones.get(i - 1).due())) {
                return Outcome.refused("Milepælene skal stå i tidsorden: “%s” ligger før “%s”."
                        .formatted(
                                milestones.get(i).name(), milestones.get(i - 1).name()));
            }
        }
        Milestone last = milestones.get(milestones.size() - 1);
        return last.due().isBefore(today)
                ? Outcome.refused("Den sidste milepæl, “" + last.name() + "”, er forbi. Planen skal række fremad.")
                : Outcome.done();
    }
}
