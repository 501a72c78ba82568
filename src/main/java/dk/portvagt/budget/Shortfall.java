package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * What a budget line lacks to cover a request, in DKK.
 *
 * @param requested what was asked for
 * @param available what could have been drawn; zero in a closed year
 */
public record Shortfall(LineYear line, BigDecimal requested, BigDecimal available) {

    public BigDecimal missing() {
        return requested.subtract(available);
    }
}
