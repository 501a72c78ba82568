package dk.portvagt.text;

import dk.portvagt.acquisition.RelatedPurchase;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.PlannedCover;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Money, dates and conditions as Danes read them. A list comes one entry a paragraph, for forms show Markdown, which
 * runs lines together; a list of nothing is null.
 */
public final class DanishText {

    private static final String RELATED = "\n\nBeslægtede køb inden for et år:\n\n";

    private DanishText() {}

    /** {@code 4. maj 2026}. */
    public static String date(LocalDate date) {
        return DanishDates.of(date);
    }

    /** {@code Nyanskaffelser 2026}. */
    public static String line(LineYear line) {
        return line.line().heading() + " " + line.year();
    }

    /** {@code 2026: 1.250.000 kr.} */
    public static String amounts(List<YearAmount> amounts) {
        return list(amounts.stream()
                .map(wanted -> wanted.year() + ": " + Kroner.format(wanted.amount()))
                .toList());
    }

    /**
     * The amounts asked for, and the purchases that may be part of the same one: whoever decides shall see a purchase
     * that is split up. Null when nothing is asked for.
     */
    public static String request(List<YearAmount> amounts, List<RelatedPurchase> related) {
        if (amounts.isEmpty() || related.isEmpty()) {
            return amounts(amounts);
        }
        return amounts(amounts)
                + RELATED
                + list(related.stream().map(DanishText::relatedPurchase).toList());
    }

    /** The amounts alone, where there is no room for more; null when nothing is asked for. */
    public static String withoutRelated(String request) {
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

    /** {@code Nyanskaffelser 2026: mangler 50.000 kr. (der er 200.000 kr., der skal bruges 250.000 kr.)} */
    public static String shortfalls(List<Shortfall> shortfalls) {
        return list(shortfalls.stream()
                .map(shortfall -> "%s: mangler %s (der er %s, der skal bruges %s)"
                        .formatted(
                                line(shortfall.line()),
                                Kroner.format(shortfall.missing()),
                                Kroner.format(shortfall.available()),
                                Kroner.format(shortfall.requested())))
                .toList());
    }

    /**
     * {@code 50.000 kr. til Nyanskaffelser 2026 fra Drift 2026}, or from a supplementary appropriation and its cover.
     */
    public static String covers(List<PlannedCover> covers) {
        return list(covers.stream()
                .map(cover -> "%s til %s %s"
                        .formatted(
                                Kroner.format(cover.amount()),
                                line(cover.to()),
                                cover.source() == CoverSource.TRANSFER
                                        ? "fra " + line(cover.from())
                                        : "som tillægsbevilling: " + cover.statement()))
                .toList());
    }

    /** {@code Databehandleraftalen er underskrevet (IT-arkitekt, senest 4. maj 2026)}. */
    public static String condition(NewCondition condition) {
        return "%s (%s, senest %s)"
                .formatted(
                        condition.text(), PortvagtGroup.danishName(condition.ownerGroup()), date(condition.deadline()));
    }

    /**
     * {@code 901-2026-0042: Driften har sagt ja (IT-drift, senest 4. maj 2027)}; without number where it has no case.
     */
    public static String condition(Condition condition) {
        String subject = condition.caseNumber() == null ? "" : condition.caseNumber() + ": ";
        return subject + condition(condition.content());
    }

    public static String conditions(List<NewCondition> conditions) {
        return list(conditions.stream().map(DanishText::condition).toList());
    }

    /** One entry a paragraph; null when there are none. */
    public static String list(List<String> entries) {
        return entries.isEmpty() ? null : entries.stream().collect(Collectors.joining("\n\n"));
    }
}
