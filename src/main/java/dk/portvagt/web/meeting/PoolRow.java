package dk.portvagt.web.meeting;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolAfter;

/** Describes a line of a budget year before and after the agenda, in Danish. */
public record PoolRow(String year, String line, String available, String change, String left, boolean missing) {

    static PoolRow of(PoolAfter.Row row) {
        return new PoolRow(
                String.valueOf(row.place().year()),
                row.place().line().heading(),
                row.open() ? Kroner.format(row.available()) : "Året er ikke åbnet",
                Kroner.format(row.change()),
                Kroner.format(row.left()),
                row.left().signum() < 0);
    }
}
