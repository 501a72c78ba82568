package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;

import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.gate.Funding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns when a case exceeds its office's frame. The request can be granted, but decision makers must know. */
@Component
class FrameWarnings {

    private final BudgetFrames frames;

    FrameWarnings(BudgetFrames frames) {
        this.frames = frames;
    }

    /**
     * Adds one paragraph for each frame that the request exceeds.
     *
     * @return the request in Danish with the warnings; null when the case asks for nothing
     */
    @Nullable
    String added(@Nullable String request, DelegateExecution execution, Funding funding) {
        String warnings = funding.amounts().stream()
                .flatMap(wanted -> warning(execution, funding, wanted).stream())
                .collect(Collectors.joining("\n\n"));
        return warnings.isEmpty() ? request : request + "\n\n" + warnings;
    }

    private Optional<String> warning(DelegateExecution execution, Funding funding, YearAmount wanted) {
        LineYear line = new LineYear(execution.getTenantId(), funding.line(), wanted.year());
        if (!frames.isDivided(line)) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                line.line(),
                line.year(),
                CATEGORY.from(execution).get(),
                OFFICE.from(execution).get());
        BigDecimal beyond = wanted.amount().subtract(frames.left(line.municipality(), frame));
        return beyond.signum() <= 0
                ? Optional.empty()
                : Optional.of("Rammen for %s, %s på %s overskrides med %s"
                        .formatted(frame.office(), frame.danishCategory(), PoolText.line(line), Kroner.format(beyond)));
    }
}
