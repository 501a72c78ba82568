package dk.portvagt.acquisition;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.text.Paragraphs;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes in Danish the amounts that a case asks for. */
public final class RequestText {

    private static final String RELATED = "\n\nBeslægtede køb inden for et år:\n\n";
    private static final String OFFICE = "\n\nTil orientering: ";

    private RequestText() {}

    /**
     * Lists the amounts asked for, and related purchases. Decision makers must see a split purchase, and what the same
     * office buys besides.
     *
     * @param office other purchases of the same office and category, which do not count
     * @return null when the case asks for nothing
     */
    public static @Nullable String of(
            List<YearAmount> amounts, List<RelatedPurchase> related, List<RelatedPurchase> office) {
        if (amounts.isEmpty()) {
            return PoolText.amounts(amounts);
        }
        String counted = related.isEmpty()
                ? ""
                : RELATED
                        + Paragraphs.of(related.stream()
                                .map(RequestText::relatedPurchase)
                                .toList());
        return PoolText.amounts(amounts) + counted + (office.isEmpty() ? "" : OFFICE + warning(office));
    }

    private static String warning(List<RelatedPurchase> office) {
        BigDecimal total = office.stream().map(RelatedPurchase::lifetimeTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ("forvaltningen har %d %s i samme kategori inden for et år, i alt %s i hele levetiden. De tæller ikke"
                        + " med, medmindre de har samme formål.")
                .formatted(office.size(), office.size() == 1 ? "andet køb" : "andre køb", Kroner.format(total));
    }

    /** Removes other purchases, for places without room for them; null when the case asks for nothing. */
    public static @Nullable String withoutRelated(@Nullable String request) {
        return request == null ? null : request.split(RELATED, 2)[0].split(OFFICE, 2)[0];
    }

    private static String relatedPurchase(RelatedPurchase purchase) {
        String relation = switch (purchase.relation()) {
            case SAME_SOLUTION -> "samme løsning";
            case SAME_VENDOR -> "samme leverandør";
            case SAME_PURPOSE -> "samme formål: " + purchase.reason();
            case SAME_OFFICE_AND_CATEGORY -> "samme forvaltning og kategori";
        };
        return "%s %s, %s i hele levetiden (%s)"
                .formatted(purchase.number(), purchase.title(), Kroner.format(purchase.lifetimeTotal()), relation);
    }
}
