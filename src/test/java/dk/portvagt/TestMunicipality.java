package dk.portvagt;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Codes of municipalities that no other test has: tests share a database, and what waits in a municipality is on the
 * agenda of its next meeting, whoever's test it is from.
 */
public final class TestMunicipality {

    /** From 820 on tests name their municipalities themselves. */
    private static final int LAST = 819;

    private static final AtomicInteger NEXT = new AtomicInteger(10);

    private TestMunicipality() {}

    public static String next() {
        int code = NEXT.getAndIncrement();
        if (code > LAST) {
            throw new IllegalStateException("Tests have used up the municipalities: share some between their methods");
        }
        return "%03d".formatted(code);
    }

    /** Refuses a code that {@link #next} has still to hand out: another test would meet this one's municipality. */
    public static void requireNotAhead(String code) {
        int number = Integer.parseInt(code);
        if (number >= NEXT.get() && number <= LAST) {
            throw new IllegalArgumentException(
                    "Take %s from TestMunicipality.next(), or name one above %d".formatted(code, LAST));
        }
    }
}
