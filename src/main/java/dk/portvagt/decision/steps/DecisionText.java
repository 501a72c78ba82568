package dk.portvagt.decision.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionEffects;
import dk.portvagt.decision.DecisionOutcome;
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
        return DecisionEffects.of(content().subject(), content().outcome(), isLive());
    }
}
