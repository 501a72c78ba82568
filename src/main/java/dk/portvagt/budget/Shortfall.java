package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * Describes a budget line's lack of money for a request, in DKK.
 *
 * @param requested the amount asked for
 * @param available the amount the line could give; zero in a closed year
 */
public record Shortfall(LineYear line, BigDecimal requested, BigDecimal available) {

    public BigDecimal missing() {
        return requested.subtract(available);
    }
}
