package dk.portvagt.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what is known about a municipality's readiness. What is missing is left out.
 *
 * @param values whole numbers within the bounds of their input
 */
public record ReadinessAnswers(Map<ReadinessInput, Integer> values) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException if a value is out of bounds */
    public ReadinessAnswers {
        values.forEach((input, value) -> {
            if (value < 0 || value > input.highest()) {
                throw new IllegalArgumentException(input + " is " + value);
            }
        });
        values = Map.copyOf(values);
    }

    public static ReadinessAnswers none() {
        return new ReadinessAnswers(Map.of());
    }

    /** Returns the same answers with one of them changed or added. */
    public ReadinessAnswers with(ReadinessInput input, int value) {
        EnumMap<ReadinessInput, Integer> changed = new EnumMap<>(ReadinessInput.class);
        changed.putAll(values);
        changed.put(input, value);
        return new ReadinessAnswers(changed);
    }

    /** Returns the same answers with the part that is covered of what is needed, at most all of it. */
    public ReadinessAnswers withCover(ReadinessInput input, BigDecimal part, BigDecimal needed) {
        if (part.signum() < 0 || needed.signum() <= 0) {
            throw new IllegalArgumentException(input + " covers " + part + " of " + needed);
        }
        int perCent = part.multiply(HUNDRED)
                .divide(needed, 0, RoundingMode.DOWN)
                .min(HUNDRED)
                .intValueExact();
        return with(input, perCent);
    }

    /** Returns the same answers with an own-build share from {@link Divergence}; nothing changes when it is empty. */
    public ReadinessAnswers withOwnBuild(Optional<BigDecimal> share) {
        return share.map(it -> with(
                        ReadinessInput.OWN_BUILD_PERCENT,
                        it.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValueExact()))
                .orElse(this);
    }

    public Optional<Integer> value(ReadinessInput input) {
        return Optional.ofNullable(values.get(input));
    }

    /** Returns what is missing for an area; only operation asks about hosting. */
    public List<ReadinessInput> missing(SharingArea area) {
        return Arrays.stream(ReadinessInput.values())
                .filter(input -> input != ReadinessInput.SAME_HOSTING || area == SharingArea.OPERATION)
                .filter(input -> !values.containsKey(input))
                .toList();
    }
}
