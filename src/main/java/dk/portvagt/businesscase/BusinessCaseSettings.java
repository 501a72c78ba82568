package dk.portvagt.businesscase;

import dk.portvagt.startup.StartupRefusal;
import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the settings for computing business cases: {@code portvagt.business-case.*}.
 *
 * <p>The default is the real socio-economic discount rate of the Danish Ministry of Finance for the years 0 to 35:
 * Finansministeriet, Dokumentationsnotat - den samfundsøkonomiske diskonteringsrente, 7 January 2021.
 */
@Component
public class BusinessCaseSettings {

    private static final BigDecimal HIGHEST = new BigDecimal("0.20");
    private static final int MOST_DECIMALS = 6;

    private final BigDecimal discountRate;
    private final String discountRateSource;

    BusinessCaseSettings(
            @Value("${portvagt.business-case.discount-rate}") BigDecimal discountRate,
            @Value("${portvagt.business-case.discount-rate-source}") String discountRateSource) {
        if (discountRate.signum() < 0
                || discountRate.compareTo(HIGHEST) > 0
                || discountRate.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new StartupRefusal(
                    "The discount rate of business cases, " + discountRate + ", is not between 0 and 0.20.",
                    "Set PORTVAGT_BUSINESSCASE_DISCOUNTRATE to a fraction, such as 0.035 for 3.5 %, and"
                            + " PORTVAGT_BUSINESSCASE_DISCOUNTRATESOURCE to who sets it.");
        }
        this.discountRate = discountRate;
        this.discountRateSource = discountRateSource;
    }

    /** Returns the rate as a fraction: 0.035 for 3.5 %. */
    public BigDecimal discountRate() {
        return discountRate;
    }

    /** Returns the authority that sets the rate, in Danish, for readers of a business case. */
    public String discountRateSource() {
        return discountRateSource;
    }
}
