package dk.portvagt.modelguard.template;

import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.gate.Gate;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.template.Template.Category;
import dk.portvagt.modelguard.template.Template.Choice;
import dk.portvagt.modelguard.template.Template.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** A template per process that another one calls, with the variables that every caller hands over and takes back. */
final class CallTemplates {

    private final Models models;
    private final Words words;
    private final Map<String, List<CallActivity>> calls = new TreeMap<>();

    CallTemplates(Models models, Words words) {
        this.models = models;
        this.words = words;
        models.processes().stream()
                .flatMap(process -> process.all(CallActivity.class))
                .forEach(call -> calls.computeIfAbsent(call.getCalledElement(), it -> new ArrayList<>())
                        .add(call));
    }

    List<Template> all() {
        return calls.keySet().stream()
                .flatMap(called -> models.process(called).stream())
                .map(this::of)
                .sorted(Comparator.comparing(Template::name))
                .toList();
    }

    private Template of(ProcessModel called) {
        List<CallActivity> callers = calls.get(called.id());
        Template template = Template.of(
                        "CallActivity",
                        "call." + called.id(),
                        "Kald: " + called.process().getName(),
                        documentation(called),
                        new Category("portvagt-call", words.get("room.call")),
                        "call")
                .with(Property.fixed(called.id(), Bindings.elementAttribute("calledElement")));
        tenant(callers)
                .forEach(tenant -> template.with(Property.fixed(tenant, Bindings.attribute("calledElementTenantId"))));
        if (callers.stream().allMatch(CallActivity::isCamundaAsyncBefore)) {
            template.with(Property.fixed(true, Bindings.attribute("asyncBefore")));
        }
        handedOver(callers).forEach(template::with);
        handedBack(callers).forEach(template::with);
        return template;
    }

    private static String documentation(ProcessModel process) {
        return process.process()
                .getDocumentations()
                .iterator()
                .next()
                .getTextContent()
                .strip();
    }

    /** The municipality whose variant is called: as long as all callers ask the same way. */
    private static Set<String> tenant(List<CallActivity> callers) {
        Set<String> tenants = new TreeSet<>();
        callers.forEach(call -> Camunda.attribute(call, "calledElementTenantId").ifPresent(tenants::add));
        return tenants.size() == 1 ? tenants : Set.of();
    }

    private List<Property> handedOver(List<CallActivity> callers) {
        List<Property> properties = new ArrayList<>();
        for (CamundaIn in : Camunda.extensions(callers.get(0), CamundaIn.class)) {
            if (in.getCamundaBusinessKey() != null) {
                properties.add(Property.fixed(in.getCamundaBusinessKey(), Bindings.businessKey()));
            } else if (in.getCamundaVariables() != null) {
                properties.add(Property.fixed("", Bindings.inAll()));
            } else if (in.getCamundaSourceExpression() != null) {
                properties.add(constant(in.getCamundaTarget(), callers));
            } else if (callers.stream().allMatch(call -> handsOver(call, in))) {
                properties.add(Property.fixed(in.getCamundaSource(), Bindings.in(in.getCamundaTarget())));
            }
        }
        return properties;
    }

    private static boolean handsOver(CallActivity call, CamundaIn in) {
        return Camunda.extensions(call, CamundaIn.class).stream()
                .anyMatch(it -> in.getCamundaTarget().equals(it.getCamundaTarget())
                        && in.getCamundaSource().equals(it.getCamundaSource()));
    }

    /** What a caller says about the call: a choice. */
    private Property constant(String target, List<CallActivity> callers) {
        List<Choice> choices = target.equals("gate") ? gates() : said(target, callers);
        return Property.choice(
                words.get("field." + target),
                "Variablen " + target,
                choices.get(0).value(),
                choices,
                Bindings.inExpression(target));
    }

    private static List<Choice> gates() {
        return Arrays.stream(Gate.values())
                .map(gate -> new Choice(DecisionSubject.valueOf(gate.name()).danishName(), literal(gate.name())))
                .toList();
    }

    private List<Choice> said(String target, List<CallActivity> callers) {
        Set<String> values = new TreeSet<>();
        callers.forEach(call -> Camunda.extensions(call, CamundaIn.class).stream()
                .filter(in -> target.equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression)
                .forEach(values::add));
        return values.stream()
                .map(value -> new Choice(words.get("choice." + target + "." + value.replaceAll("[${'}]", "")), value))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static String literal(String text) {
        return "${'" + text + "'}";
    }

    private static List<Property> handedBack(List<CallActivity> callers) {
        return Camunda.extensions(callers.get(0), CamundaOut.class).stream()
                .filter(out -> out.getCamundaSource() != null)
                .filter(out -> callers.stream().allMatch(call -> takesBack(call, out)))
                .map(out -> Property.fixed(out.getCamundaTarget(), Bindings.out(out.getCamundaSource())))
                .toList();
    }

    private static boolean takesBack(CallActivity call, CamundaOut out) {
        return Camunda.extensions(call, CamundaOut.class).stream()
                .anyMatch(it -> out.getCamundaSource().equals(it.getCamundaSource())
                        && out.getCamundaTarget().equals(it.getCamundaTarget()));
    }
}
