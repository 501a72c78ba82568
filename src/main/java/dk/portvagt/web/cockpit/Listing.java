package dk.portvagt.web.cockpit;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Part of a list that a page shows a part at a time; {@code paging} of {@code page.js} reads it.
 *
 * @param from how many rows come before it
 * @param size how many rows a part has
 * @param total how many there are in all
 */
public record Listing<T>(int from, int size, long total, List<T> rows) {

    /**
     * Asks how many there are in all only where the rows do not tell: the last part has fewer than there is room for.
     */
    public static <T> Listing<T> of(int from, int size, List<T> rows, LongSupplier total) {
        boolean last = rows.size() < size && (from == 0 || !rows.isEmpty());
        return new Listing<>(from, size, last ? from + rows.size() : total.getAsLong(), rows);
    }
}
