package dk.portvagt.decision.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.notification.steps.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** Writes the decision, its reason and the next step in few words. The minutes name present and recused members. */
record DecisionText(Decision decision, Optional<AcquisitionCase> decidedOn, List<NewCondition> conditions) {

    private static final String AT_AN_END =
            "Sagen er slut. Åbne opgaver er fjernet, og reserverede penge går tilbage til puljen.";

    Notice notice() {
        return Notice.of(key(), subject(), text());
    }

    /**
     * Returns the notice's key. The intervention announces a stop first, in its own words and under this key.
     * Recipients without that notice get this one.
     */
    private String key() {
        return content().outcome() == DecisionOutcome.STOPPED
                ? content().caseNumber() + ":stopped:" + decision.id()
                : "decision:" + decision.id();
    }

    private String subject() {
        return "%s: %s – %s".formatted(heading(), outcome(), about());
    }

    private String text() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(about());
        paragraphs.add("%s: %s.\nBesluttet af %s.".formatted(heading(), outcome(), decidedBy()));
        if (StringUtils.hasText(content().reason())) {
            paragraphs.add("Begrundelse: " + content().reason().strip());
        }
        if (!conditions.isEmpty()) {
            paragraphs.add(conditions.stream()
                    .map(condition -> "– " + ConditionText.of(condition))
                    .collect(Collectors.joining("\n", "Vilkår:\n", "")));
        }
        String next = next();
        if (!next.isEmpty()) {
            paragraphs.add("Det næste: " + next);
        }
        paragraphs.add("Denne mail er sendt af Portvagt. Sager og opgaver ses i Tasklist.");
        return String.join("\n\n", paragraphs);
    }

    private NewDecision content() {
        return decision.content();
    }

    private String about() {
        return decidedOn
                .map(found -> "Sag " + found.number() + ", " + found.content().title())
                .orElseGet(() -> content().caseNumber() == null
                        ? "IT-styregruppen"
                        : "Sag " + content().caseNumber());
    }

    private String heading() {
        return content().subject().danishName();
    }

    private String outcome() {
        return content().outcome().danishName();
    }

    private String decidedBy() {
        String who = content().authority().danishNameInSentence();
        String when = " den " + DanishDates.of(content().decidedOn());
        String where = content().meetingItem() == null
                ? ""
                : ", punkt " + content().meetingItem().itemNumber() + " på mødet";
        return who + when + where;
    }

    private boolean isLive() {
        return decidedOn.map(found -> found.phase().isLive()).orElse(false);
    }

    private String next() {
        DecisionSubject subject = content().subject();
        DecisionOutcome outcome = content().outcome();
        return switch (outcome) {
            case APPROVED, APPROVED_WITH_CONDITIONS -> afterApproval(subject);
            case REWORK -> "De ansvarlige får en opgave i Tasklist med det, der skal rettes.";
            case DEFERRED -> "Punktet kommer på dagsordenen igen ved et senere møde.";
            case REJECTED -> afterRejection(subject);
            case WITHDRAWN, DROPPED -> AT_AN_END;
            case STOPPED -> isLive() ? "Løsningen skal udfases; systemejeren lægger planen." : AT_AN_END;
            case NOTED -> "";
        };
    }

    private static String afterApproval(DecisionSubject subject) {
        return switch (subject) {
            case G1 -> "Når pengene er på plads, begynder kravspecifikationen.";
            case G2 -> "Når pengene er på plads, begynder implementeringen.";
            case G3 -> "Løsningen kan tages i brug.";
            case G4 -> "Når pengene er på plads, begynder udfasningen.";
            case G5 -> "Løsningen er udfaset, og resten af pengene går tilbage til puljen.";
            case EXTRA_FUNDING -> "Når pengene er på plads, fortsætter sagen.";
            case CONTRACT_CHANGE -> "Når pengene er på plads, gælder kontraktens nye vilkår.";
            case BUDGET_YEAR, BUDGET_CHANGE, CARRY_OVER -> "Beløbene bogføres i puljen.";
            case EXISTING_SOLUTIONS -> "Driften disponeres i de budgetår, der er åbnet.";
            case BLANKET_APPROVAL -> "Når pengene er sat af, kan der bestilles på rammen.";
            case BUDGET_FOLLOW_UP, RESOURCES, BASELINE, INTERVENTION, CORRECTION, OTHER, WITHDRAWAL, DROP -> "";
        };
    }

    private static String afterRejection(DecisionSubject subject) {
        return switch (subject) {
            case G1, G2, G3 -> "Sagen er slut, og reserverede penge går tilbage til puljen.";
            case G4 -> "Løsningen bliver i drift.";
            case G5 -> "Løsningen bliver i udfasning, til det, der mangler, er på plads.";
            case EXTRA_FUNDING -> "Sagen får ikke flere penge.";
            case CONTRACT_CHANGE -> "Kontrakten ændres ikke; systemejeren tager stilling igen.";
            case BUDGET_YEAR, BUDGET_CHANGE, CARRY_OVER -> "Der bogføres intet.";
            case EXISTING_SOLUTIONS -> "Der disponeres intet. Ret beløbene i filen med løsninger, og indlæs den igen.";
            case BLANKET_APPROVAL -> "Der kan ikke bestilles på rammen.";
            case BUDGET_FOLLOW_UP, RESOURCES, BASELINE, INTERVENTION, CORRECTION, OTHER, WITHDRAWAL, DROP -> "";
        };
    }
}
