package dk.portvagt.gate.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolText;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.PlannedCover;
import dk.portvagt.text.Paragraphs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes in Danish where missing money is to come from. */
final class CoverText {

    private CoverText() {}

    /**
     * Writes {@code 50.000 kr. til Nyanskaffelser 2026 fra Drift 2026}, or a supplementary appropriation and its cover.
     * Writes one cover per paragraph; null when there are none.
     */
    static @Nullable String of(List<PlannedCover> covers) {
        return Paragraphs.of(covers.stream()
                .map(cover -> "%s til %s %s"
                        .formatted(
                                Kroner.format(cover.amount()),
                                PoolText.line(cover.to()),
                                cover.source() == CoverSource.TRANSFER
                                        ? "fra " + PoolText.line(cover.from())
                                        : "som tillægsbevilling: " + cover.statement()))
                .toList());
    }
}
