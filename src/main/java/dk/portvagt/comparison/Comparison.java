package dk.portvagt.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares proposals for the pool of a year.
 *
 * @param municipality its code
 * @param available DKK left for new acquisitions in the year; null when the year is not open
 * @param proposals in the order in which the money is given
 */
public record Comparison(
        String municipality,
        int year,
        Order order,
        @Nullable BigDecimal available,
        List<Proposal> proposals) {

    /** Limits the proposals, so that they fit side by side on a page. */
    public static final int MOST = 6;

    public Comparison {
        proposals = List.copyOf(proposals);
    }

    /** Puts the proposals in order. */
    public static Comparison of(
            String municipality, int year, Order order, @Nullable BigDecimal available, List<Proposal> chosen) {
        return new Comparison(municipality, year, order, available, order.sort(chosen));
    }

    /** Lists the orders in which the money is given. */
    public enum Order {
        /** The highest net present value first, unknown ones last. */
        NET_PRESENT_VALUE,
        AS_CHOSEN;

        private List<Proposal> sort(List<Proposal> chosen) {
            return this == AS_CHOSEN
                    ? chosen
                    : chosen.stream()
                            .sorted(Comparator.comparing(
                                    Proposal::netPresentValue,
                                    Comparator.comparing(
                                            (Optional<BigDecimal> value) -> value.orElse(null),
                                            Comparator.nullsLast(Comparator.reverseOrder()))))
                            .toList();
        }
    }

    /** Tells whether the pool can pay for a proposal after those before it. */
    public enum Answer {
        FITS,
        /** It takes more than is left; those after it may still fit. */
        TOO_LITTLE,
        NOTHING_THIS_YEAR,
        UNKNOWN
    }

    /**
     * Holds the answer for a proposal.
     *
     * @param left DKK after it; the same as before it unless it fits
     * @param missing DKK that the pool lacks; zero unless there is too little
     */
    public record Fit(Proposal proposal, Answer answer, BigDecimal left, BigDecimal missing) {}

    /** Gives the money in order and skips what does not fit. A year that is not open has nothing to give. */
    public List<Fit> fits() {
        BigDecimal left = available == null ? BigDecimal.ZERO : available;
        List<Fit> fits = new ArrayList<>();
        for (Proposal proposal : proposals) {
            BigDecimal need = proposal.need();
            if (need == null || need.signum() == 0) {
                fits.add(new Fit(
                        proposal, need == null ? Answer.UNKNOWN : Answer.NOTHING_THIS_YEAR, left, BigDecimal.ZERO));
            } else if (need.compareTo(left) <= 0) {
                left = left.subtract(need);
                fits.add(new Fit(proposal, Answer.FITS, left, BigDecimal.ZERO));
            } else {
                fits.add(new Fit(proposal, Answer.TOO_LITTLE, left, need.subtract(left)));
            }
        }
        return fits;
    }
}
