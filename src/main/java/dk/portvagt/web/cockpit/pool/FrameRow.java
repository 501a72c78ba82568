package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.FrameStatus;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;

/** Describes a frame on the page, in DKK. */
public record FrameRow(
        String name,
        String office,
        String category,
        BigDecimal budget,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        BigDecimal left,
        boolean exceeded) {

    static FrameRow of(FrameStatus status) {
        Frame frame = status.frame();
        return new FrameRow(
                PoolText.line(new LineYear("", frame.line(), frame.year())),
                frame.office(),
                frame.danishCategory(),
                status.budget(),
                status.usage().reserved(),
                status.usage().committed(),
                status.usage().spent(),
                status.left(),
                status.isExceeded());
    }
}
