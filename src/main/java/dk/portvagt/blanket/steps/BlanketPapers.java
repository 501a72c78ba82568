package dk.portvagt.blanket.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;
import dk.portvagt.engine.identity.People;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the decision paper of a blanket approval: the terms in words, and the money that it asks for. */
@Component
class BlanketPapers {

    private final People people;

    BlanketPapers(People people) {
        this.people = people;
    }

    DecisionPaper of(CaseNumber number, BlanketTerms terms) {
        List<YearAmount> wanted = terms.years().stream()
                .map(year -> new YearAmount(year, terms.yearlyLimit()))
                .toList();
        return DecisionPaper.in(terms.municipality())
                .caseNumber(number.toString())
                .title("Rammegodkendelse: " + terms.title())
                .amounts(PoolText.amounts(wanted))
                .recommendation(Recommendation.APPROVE.danishName())
                .summary(summary(terms))
                .consequences(
                        "Købene kommer ikke for IT-styregruppen hver for sig. Forbruget står i orienteringen på hvert"
                                + " møde, og det, der ikke er bestilt, går tilbage til puljen, når rammen ophører.")
                .asks(wanted.stream()
                        .map(amount -> Grant.reserve(PoolLine.ACQUISITION, amount))
                        .toList())
                .build();
    }

    private String summary(BlanketTerms terms) {
        return Stream.of(
                        "%s må købe %s for højst %s pr. år og %s pr. køb, fra %s til og med %s. Købene må højst rumme %s."
                                .formatted(
                                        terms.office(),
                                        terms.title(),
                                        Kroner.format(terms.yearlyLimit()),
                                        Kroner.format(terms.purchaseLimit()),
                                        DanishDates.of(terms.validFrom()),
                                        DanishDates.of(terms.validUntil()),
                                        terms.mostSensitive().danishName()),
                        BlanketText.source(terms),
                        "Det må bestilles af %s.".formatted(names(terms.buyers())),
                        terms.approver() == null
                                ? "Ingen skal godkende det enkelte køb."
                                : "%s godkender hvert køb.".formatted(people.name(terms.approver())))
                .collect(Collectors.joining("\n\n"));
    }

    private String names(List<String> userIds) {
        return userIds.stream().map(people::name).sorted().collect(Collectors.joining(", "));
    }
}
