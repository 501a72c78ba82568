package dk.portvagt.web.cockpit;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Holds one part of a list that a page shows in parts; {@code paging} of {@code page.js} reads it.
 *
 * @param from number of rows before it
 * @param size number of rows of a full part
 * @param total number of all rows
 */
public record Listing<T>(int from, int size, long total, List<T> rows) {

    /** Builds a part. Counts all rows only if needed: a part that is not full is the last. */
    public static <T> Listing<T> of(int from, int size, List<T> rows, LongSupplier total) {
        boolean last = rows.size() < size && (from == 0 || !rows.isEmpty());
        return new Listing<>(from, size, last ? from + rows.size() : total.getAsLong(), rows);
    }
}
