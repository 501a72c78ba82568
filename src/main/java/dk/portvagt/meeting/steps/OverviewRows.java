package dk.portvagt.meeting.steps;

import dk.portvagt.acquisition.RequestText;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.steps.OpenConditionText;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionOptions;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.ItemDecision;
import dk.portvagt.meeting.ItemEffects;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Participant;
import dk.portvagt.meeting.StandingItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Writes the tables that the meeting's forms show, in Danish. */
final class OverviewRows {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private OverviewRows() {}

    /** Writes the agenda; columns: number, title, marks, caseNumber, amount. */
    static SpinJsonNode agenda(List<AgendaItem> items) {
        return rows(items, item -> {
            DecisionPaper paper = item.content().paper();
            Map<String, Object> row = numbered(item);
            row.put("marks", item.isLapsed() ? "Bortfaldet" : String.join(", ", ItemMarks.of(item)));
            row.put("caseNumber", cell(paper.caseNumber()));
            row.put("amount", cell(RequestText.withoutRelated(paper.amounts())));
            return row;
        });
    }

    /**
     * Writes the decisions; columns: number, title, outcome, money, reason.
     *
     * @param participants of an item, by its id
     */
    static SpinJsonNode decisions(
            List<AgendaItem> items,
            LongFunction<List<Participant>> participants,
            ItemEffects effects,
            MotionOrigin motions) {
        return rows(items, item -> {
            ItemDecision decision = item.decision();
            boolean decided = item.state() == ItemState.DECIDED;
            Map<String, Object> row = numbered(item);
            row.put("title", withCase(item.content().paper()) + worded(item, motions));
            row.put("outcome", decided ? outcome(item, decision, effects) : "Bortfaldet");
            row.put("money", decided ? effects.money(item, decision.outcome()) : "Ingen");
            row.put(
                    "reason",
                    decided
                            ? ParticipationText.of(participants.apply(item.id())) + ". " + reason(decision)
                            : "Sagen er trukket tilbage eller standset");
            return row;
        });
    }

    /** The chair confirms knowing what was generated, and who worded it otherwise. */
    private static String worded(AgendaItem item, MotionOrigin motions) {
        return item.worded() == null ? "" : ". Indstilling: " + cell(item.motion()) + " " + motions.origin(item);
    }

    private static String outcome(AgendaItem item, ItemDecision decision, ItemEffects effects) {
        return (decision.outcome().danishName() + ". " + effects.of(item, decision.outcome())).strip();
    }

    private static String reason(ItemDecision decision) {
        String conditions = cell(ConditionText.of(decision.conditions()));
        return cell(decision.reason()) + (conditions.isEmpty() ? "" : " Vilkår: " + conditions);
    }

    /** Names the case of a paper whose title does not. */
    private static String withCase(DecisionPaper paper) {
        String number = paper.caseNumber();
        return number == null || paper.title().contains(number) ? paper.title() : paper.title() + " (" + number + ")";
    }

    /** Writes the decisions to choose from; options: label, value. */
    static SpinJsonNode outcomes(List<DecisionOptions.Option> options) {
        return rows(options, option -> Map.of("label", option.name(), "value", Choices.choice(option.outcome())));
    }

    /** Writes the items to choose from; options: label, value. */
    static SpinJsonNode options(List<AgendaItem> items) {
        return rows(
                items,
                item -> Map.of(
                        "label",
                        item.number() + ". " + item.content().paper().title(),
                        "value",
                        String.valueOf(item.id())));
    }

    /** Writes the information that has no table of its own; columns: topic, line. */
    static SpinJsonNode information(List<InformationItem> items) {
        return rows(
                items.stream()
                        .filter(item -> item.kind() != StandingItem.Kind.FAST_DECISIONS)
                        .flatMap(item -> item.lines().stream()
                                .map(line -> Map.<String, Object>of(
                                        "topic", item.kind().danishName(), "line", line)))
                        .toList(),
                row -> row);
    }

    /** Writes the decisions to choose from; options: label, value. */
    static SpinJsonNode correctable(List<Decision> decisions) {
        return rows(decisions, decision -> Map.of("label", report(decision), "value", String.valueOf(decision.id())));
    }

    /** Writes the conditions to choose from; options: label, value. */
    static SpinJsonNode waivable(List<Condition> conditions) {
        return rows(
                conditions,
                condition -> Map.of("label", OpenConditionText.of(condition), "value", String.valueOf(condition.id())));
    }

    /** Summarises a decision in one line. */
    static String report(Decision decision) {
        NewDecision content = decision.content();
        return "%s: %s%s, %s (%s)"
                .formatted(
                        DanishDates.of(content.decidedOn()),
                        content.subject().danishName(),
                        content.caseNumber() == null ? "" : " " + content.caseNumber(),
                        content.outcome().danishName().toLowerCase(DANISH),
                        content.authority().danishName());
    }

    /** Writes reported decisions; columns: date, title, decision, decidedBy. */
    static SpinJsonNode reports(List<Decision> decisions) {
        return rows(decisions, decision -> {
            NewDecision content = decision.content();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("date", DanishDates.of(content.decidedOn()));
            row.put("title", content.subject().danishName() + ": " + content.caseNumber());
            row.put("decision", content.outcome().danishName());
            row.put("decidedBy", content.authority().danishName());
            return row;
        });
    }

    private static Map<String, Object> numbered(AgendaItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", item.number());
        row.put("title", item.content().paper().title());
        return row;
    }

    private static <T> SpinJsonNode rows(List<T> entries, Function<T, Map<String, Object>> row) {
        return Spin.JSON(entries.stream().map(row).toList());
    }

    /** Flattens text, because a cell of a table has one line. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s*\n\\s*", "; ");
    }
}
