package dk.portvagt.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds what each municipality of a group pays, line by line. The lines of all municipalities add up to the cost of the
 * group, and those of one part to that part, exact to the øre.
 *
 * @param bills one for each municipality, in the order of the group
 * @param standardErrorOere by which a share is off, typically, where an average over drawn orders is used; else zero
 */
public record Allocation(Method method, List<List<BillLine>> bills, double standardErrorOere) {

    public Allocation {
        bills = bills.stream().map(List::copyOf).toList();
    }

    /** Returns DKK that a municipality pays. */
    public BigDecimal share(int i) {
        return BigDecimal.valueOf(oere(i), 2);
    }

    /** Tells whether every share is exact; else {@link #standardError} says how far one is off. */
    public boolean isExact() {
        return standardErrorOere == 0;
    }

    /** Returns DKK, rounded up. */
    public BigDecimal standardError() {
        return BigDecimal.valueOf(standardErrorOere).movePointLeft(2).setScale(2, RoundingMode.UP);
    }

    private long oere(int i) {
        return bills.get(i).stream().mapToLong(BillLine::oere).sum();
    }

    long[] oere() {
        return IntStream.range(0, bills.size()).mapToLong(this::oere).toArray();
    }
}
