package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Requires that every execution reaches a wait. Until then the engine runs on in one transaction and in memory. An
 * arrow back without a task in between would exhaust the server. In the background each round is a job of its own,
 * which an administrator sees and can stop.
 */
class EndlessRule implements ModelRule {

    /** Limits the repetitions of a task to the largest plausible number; longer lists are collections. */
    private static final Pattern REPETITIONS = Pattern.compile("[1-9]\\d{0,2}|1000");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        Waiting waiting = new Waiting(models);
        return models.processes().stream()
                .flatMap(process -> Stream.of(
                                circles(process, waiting), callsOfItself(process, models), repetitions(process))
                        .flatMap(it -> it));
    }

    /** Returns one finding for each circle, at the first of its nodes in the file. */
    private static Stream<Finding> circles(ProcessModel process, Waiting waiting) {
        return waiting.circles(process).stream()
                .map(circle -> process.all(FlowNode.class)
                        .filter(circle::contains)
                        .findFirst()
                        .orElseThrow())
                .map(node -> process.finding(
                        node,
                        "Pilene fører i ring uden at der ventes på noget",
                        "Sæt en opgave, en besked eller en frist ind i ringen, eller lad et trin køre i"
                                + " baggrunden"));
    }

    private static Stream<Finding> callsOfItself(ProcessModel process, Models models) {
        return process.all(CallActivity.class)
                .filter(call -> leadsTo(process.id(), call, models, new HashSet<>()))
                .map(call -> process.finding(
                        call,
                        "Processen '" + process.id() + "' kalder sig selv, eventuelt gennem andre,",
                        "Lad en pil føre tilbage i stedet"));
    }

    private static boolean leadsTo(String id, CallActivity call, Models models, Set<String> seen) {
        String called = String.valueOf(call.getCalledElement());
        return called.equals(id)
                || seen.add(called)
                        && models.process(called).stream()
                                .flatMap(process -> process.all(CallActivity.class))
                                .anyMatch(further -> leadsTo(id, further, models, seen));
    }

    private static Stream<Finding> repetitions(ProcessModel process) {
        return process.elements()
                .filter(element -> "loopCardinality".equals(element.getLocalName()))
                .filter(element ->
                        !REPETITIONS.matcher(Xml.text(element).strip()).matches())
                .map(element -> process.finding(
                        process.owner(element),
                        "Antallet '" + Xml.text(element).strip() + "' er ikke et tal fra 1 til 1000",
                        "Brug en liste (collection), hvis antallet ikke ligger fast"));
    }
}
