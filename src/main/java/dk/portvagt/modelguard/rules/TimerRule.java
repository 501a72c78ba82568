package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.w3c.dom.Element;

/**
 * Requires that a timer uses a variable, or a valid date or duration, and that no timer starts a process: what happens
 * in a process is answered for by the person who started it.
 */
class TimerRule implements ModelRule {

    private static final Set<String> TIMERS = Set.of("timeDate", "timeDuration");
    private static final Pattern TIME =
            Pattern.compile("P(\\d+[YMWD])*(T(\\d+[HMS])+)?|\\d{4}-\\d\\d-\\d\\d(T[0-9:.+Z-]+)?");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.elements()
                                .filter(element -> TIMERS.contains(element.getLocalName()))
                                .flatMap(element -> check(process, element)),
                        process.all(StartEvent.class)
                                .filter(TimerRule::startsTheProcess)
                                .map(start -> process.finding(
                                        start,
                                        "En start på et bestemt tidspunkt (timer) må ikke bruges",
                                        "En proces startes af en person eller af systemet; lad den vente med en timer"
                                                + " bagefter"))));
    }

    private static boolean startsTheProcess(StartEvent start) {
        return start.getParentElement() instanceof Process
                && start.getChildElementsByType(EventDefinition.class).stream()
                        .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static Stream<Finding> check(ProcessModel process, Element timer) {
        String time = Xml.text(timer).strip();
        return Expressions.isExpression(time)
                        || time.length() > 1 && TIME.matcher(time).matches()
                ? Stream.empty()
                : Stream.of(process.finding(
                        process.owner(timer),
                        "Tidspunktet '" + time + "' kan ikke læses",
                        "Brug en variabel, fx ${dueAt}"));
    }
}
