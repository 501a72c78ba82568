package dk.portvagt.decision.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.text.Paragraphs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the conditions of a decision in Danish. */
public final class ConditionText {

    private ConditionText() {}

    /** Writes {@code Databehandleraftalen er underskrevet (IT-arkitekt, senest 4. maj 2026)}. */
    public static String of(NewCondition condition) {
        return "%s (%s, senest %s)"
                .formatted(
                        condition.text(),
                        PortvagtGroup.danishName(condition.ownerGroup()),
                        DanishDates.of(condition.deadline()));
    }

    /** Writes one condition per paragraph; null when there are none. */
    public static @Nullable String of(List<NewCondition> conditions) {
        return Paragraphs.of(conditions.stream().map(ConditionText::of).toList());
    }
}
