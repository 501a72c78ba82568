package dk.portvagt.sharing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes how long the municipalities of a group have used the same product as a partner, or bought alone (J13, J17,
 * J18). Municipalities are named by their place in the group. What cannot be said from what they published stays
 * missing.
 */
public final class CommonUse {

    private final List<@Nullable SystemUse> group;
    private final LocalDate today;

    /** @param group null for a municipality that has not told what it uses */
    public CommonUse(List<@Nullable SystemUse> group, LocalDate today) {
        this.group = new ArrayList<>(group);
        this.today = today;
    }

    /** Returns the answers with those that follow from the use: years together, years alone, same hosting. */
    public ReadinessAnswers answers(int i, ReadinessAnswers known) {
        SystemUse own = group.get(i);
        if (own == null) {
            return known;
        }
        List<@Nullable SystemUse> others = new ArrayList<>(group);
        others.remove(i);
        List<SystemUse> same = others.stream()
                .filter(Objects::nonNull)
                .filter(other -> other.product().equals(own.product()))
                .toList();
        boolean allTold = others.stream().allMatch(Objects::nonNull);
        ReadinessAnswers answers = with(known, ReadinessInput.YEARS_SAME_PRODUCT, yearsTogether(own, same, allTold));
        answers = with(answers, ReadinessInput.YEARS_SOLO, yearsAlone(own, same, allTold));
        return with(answers, ReadinessInput.SAME_HOSTING, sameHosting(own, same, allTold));
    }

    private static ReadinessAnswers with(ReadinessAnswers answers, ReadinessInput input, @Nullable Integer value) {
        return value == null ? answers : answers.with(input, Math.min(value, input.highest()));
    }

    /** A partner that has not told may be the one with most years; so a number counts only when all have told. */
    private @Nullable Integer yearsTogether(SystemUse own, List<SystemUse> same, boolean allTold) {
        boolean allDated =
                same.isEmpty() || own.since() != null && same.stream().allMatch(it -> it.since() != null);
        return allTold && allDated
                ? same.stream()
                        .mapToInt(it -> Math.min(years(own), years(it)))
                        .max()
                        .orElse(0)
                : null;
    }

    private @Nullable Integer yearsAlone(SystemUse own, List<SystemUse> same, boolean allTold) {
        if (!same.isEmpty()) {
            return 0;
        }
        return allTold && own.since() != null ? years(own) : null;
    }

    private static @Nullable Integer sameHosting(SystemUse own, List<SystemUse> same, boolean allTold) {
        if (own.hosting() != null && same.stream().anyMatch(it -> own.hosting().equals(it.hosting()))) {
            return 1;
        }
        boolean known = same.isEmpty() || own.hosting() != null && same.stream().allMatch(it -> it.hosting() != null);
        return allTold && known ? 0 : null;
    }

    /** Returns whole years, none for a date to come. */
    private int years(SystemUse use) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(Objects.requireNonNull(use.since()), today));
    }
}
