package dk.portvagt.acquisition;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.text.Paragraphs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes in Danish the amounts that a case asks for. */
public final class RequestText {

    private static final String RELATED = "\n\nBeslægtede køb inden for et år:\n\n";

    private RequestText() {}

    /**
     * Lists the amounts asked for, and related purchases. Decision makers must see a split purchase.
     *
     * @return null when the case asks for nothing
     */
    public static @Nullable String of(List<YearAmount> amounts, List<RelatedPurchase> related) {
        if (amounts.isEmpty() || related.isEmpty()) {
            return PoolText.amounts(amounts);
        }
        return PoolText.amounts(amounts)
                + RELATED
                + Paragraphs.of(
                        related.stream().map(RequestText::relatedPurchase).toList());
    }

    /** Removes related purchases, for places without room for them; null when the case asks for nothing. */
    public static @Nullable String withoutRelated(@Nullable String request) {
        return request == null ? null : request.split(RELATED, 2)[0];
    }

    private static String relatedPurchase(RelatedPurchase purchase) {
        String relation = switch (purchase.relation()) {
            case SAME_SOLUTION -> "samme løsning";
            case SAME_VENDOR -> "samme leverandør";
            case SAME_OFFICE_AND_CATEGORY -> "samme forvaltning og kategori";
        };
        return "%s %s, %s i hele levetiden (%s)"
                .formatted(purchase.number(), purchase.title(), Kroner.format(purchase.lifetimeTotal()), relation);
    }
}
