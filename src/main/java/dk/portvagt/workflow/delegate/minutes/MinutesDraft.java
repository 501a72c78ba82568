package dk.portvagt.workflow.delegate.minutes;

import dk.portvagt.governance.AgendaItem;
import dk.portvagt.governance.ItemDecision;
import dk.portvagt.governance.ItemState;
import dk.portvagt.governance.MinutesContent;
import dk.portvagt.governance.MinutesContent.Entry;
import dk.portvagt.governance.MinutesContent.Fact;
import dk.portvagt.governance.MinutesVersion;
import dk.portvagt.governance.SteeringAgenda;
import dk.portvagt.workflow.text.DanishNames;
import dk.portvagt.workflow.text.DanishText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The first draft of a meeting's minutes: what was noted at the meeting, and the texts of the version it corrects. */
@Component
class MinutesDraft {

    private final SteeringAgenda agenda;

    MinutesDraft(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    MinutesContent of(long meetingId, Optional<MinutesVersion> corrected) {
        MinutesContent noted = new MinutesContent(
                List.of(),
                agenda.agendaOf(meetingId).stream().map(MinutesDraft::entry).toList(),
                "");
        return corrected
                .map(MinutesVersion::content)
                .map(earlier -> noted.with(texts(earlier), earlier.remarks()))
                .orElse(noted);
    }

    private static Map<String, String> texts(MinutesContent earlier) {
        return earlier.entries().stream().collect(Collectors.toMap(Entry::key, Entry::text));
    }

    private static Entry entry(AgendaItem item) {
        return new Entry(
                "item-" + item.id(), item.number(), item.content().paper().title(), facts(item), "");
    }

    private static List<Fact> facts(AgendaItem item) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Sag", item.content().paper().caseNumber());
        ItemDecision decision = item.decision();
        if (item.state() != ItemState.PUBLISHED || decision == null) {
            add(facts, "Afgørelse", "Bortfaldet: sagen var trukket tilbage eller standset");
            return facts;
        }
        add(facts, "Til stede", decision.present());
        add(facts, "Inhabil", decision.stoodDown());
        add(facts, "Afgørelse", DanishNames.of(decision.outcome()));
        add(facts, "Begrundelse", decision.reason());
        add(facts, "Vilkår", DanishText.conditions(decision.conditions()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }
}
