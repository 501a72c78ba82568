package dk.portvagt.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a table in a document. Cells are plain text in Danish.
 *
 * @param columns the heading of each column
 * @param rows a cell for each column
 * @param bars column of percentages, each drawn as a bar before its number; null for none
 */
public record Table(
        List<String> columns,
        List<List<String>> rows,
        @Nullable Integer bars) {

    private static final int WHOLE = 100;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]*[0-9](,[0-9]+)?( (kr\\.|%|år|t\\.))?");

    /** Limits the rows of a table that must stay on one page, so that a reader sees it at one glance. */
    private static final int SHORT = 12;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " cells, not " + columns.size());
            }
        }
    }

    /** Checks whether the whole table moves to the next page rather than leaving a row or two there. */
    public boolean isShort() {
        return rows.size() <= SHORT;
    }

    /** Holds a table without bars. */
    public Table(List<String> columns, List<List<String>> rows) {
        this(columns, rows, null);
    }

    /**
     * Returns the length of the bar in the cell, from 0 to 100: a share of more than the whole is a whole bar.
     *
     * @param column its number, counted from 0
     */
    public int bar(int column, String cell) {
        return bars != null && bars == column && cell.matches("[0-9]{1,6} %")
                ? Math.min(WHOLE, Integer.parseInt(cell.substring(0, cell.length() - 2)))
                : 0;
    }

    /**
     * Checks whether most cells of the column are amounts or other numbers, which are right-aligned; never the first
     * column, nor one of bars, which begin at the same place.
     */
    public boolean isNumeric(int column) {
        List<String> filled = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        long numbers =
                filled.stream().filter(cell -> NUMBER.matcher(cell).matches()).count();
        return column > 0 && (bars == null || bars != column) && numbers * 2 > filled.size();
    }
}
