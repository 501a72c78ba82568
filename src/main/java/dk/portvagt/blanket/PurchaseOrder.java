package dk.portvagt.blanket;

import dk.portvagt.acquisition.DataClass;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes an order on a blanket approval.
 *
 * @param key identifies the order; a repeated step orders once
 * @param subject what is ordered, in Danish
 * @param amount DKK without VAT
 * @param data the most sensitive data that it will hold
 * @param buyer user id
 * @param approvedBy user id of the person who approved it; null when nobody needs to
 */
public record PurchaseOrder(
        String key,
        BlanketApproval approval,
        String subject,
        BigDecimal amount,
        DataClass data,
        Vendor vendor,
        String buyer,
        @Nullable String approvedBy) {}
