package dk.portvagt.cockpit;

import java.util.List;

/**
 * Part of a list that a page shows a part at a time; {@code paging} of {@code page.js} reads it.
 *
 * @param from how many rows come before it
 * @param size how many rows a part has
 * @param total how many there are in all
 */
public record Listing<T>(int from, int size, long total, List<T> rows) {}
