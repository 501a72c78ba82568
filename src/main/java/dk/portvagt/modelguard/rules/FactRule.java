package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.form.RowList;
import dk.portvagt.form.Toggle;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Requires that models only hand on facts: which case, meeting or decision it is about, and who did what. A fact that a
 * model or a form sets is none, and a number written into a model could belong to another municipality.
 *
 * <p>The names are those that the steps declare as facts, and every name that looks like an id.
 */
class FactRule implements ModelRule {

    private static final Pattern IDENTITY = Pattern.compile("caseNumber|municipality|[a-z]\\w*Id");

    /** Lists the facts that take their value from another one of the same kind, as the shipped models hand them on. */
    private static final Map<String, Set<String>> TAKEN_FROM = Map.of(
            "businessAnsweredBy", Set.of("completedBy"),
            "technicalAnsweredBy", Set.of("completedBy"),
            "pmoReportedBy", Set.of("completedBy"),
            "secretariatReportedBy", Set.of("completedBy"),
            "baselineMadeBy", Set.of("completedBy"),
            "invoiceRegisteredBy", Set.of("completedBy"),
            "proposedBy", Set.of("completedBy"),
            "profileSignedBy", Set.of("completedBy"),
            "stoppedBy", Set.of("completedBy", "starter"),
            "stopDecisionId", Set.of("decisionId"));

    /** Lists the facts that a multi-instance takes one after the other, with the question that lists them. */
    private static final Map<String, Set<String>> TAKEN_ONE_BY_ONE = Map.of(
            "itemId",
            Set.of("${steeringAgenda.itemsToDecide(meetingId)}", "${steeringAgenda.itemsToPublish(meetingId)}"),
            "member",
            Set.of("${procedureMembers.asked(procedureId)}"));

    /** A task declares its completer for itself, so that parallel tasks do not overwrite each other's. */
    private static final String COMPLETER = "completedBy";

    private static final String CASE_NUMBER = "caseNumber";
    /** Lists the processes that a person starts beside a case, and that therefore ask for its number. */
    private static final Set<String> ASK_FOR_CASE =
            Set.of("case-withdrawal", "intervention", "project-follow-up", "project-change", "owner-change");

    /** The engine writes the person who starts the process into these. */
    private static final Set<String> STARTERS = Set.of("starter", "requester");

    private static final Set<String> RESULTS = Set.of("resultVariable", "errorCodeVariable", "errorMessageVariable");
    private static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private static final String BY_THE_SYSTEM =
            "Hvem der har gjort hvad, og hvilken sag det gælder, skriver systemet selv; giv det videre uændret, eller"
                    + " vælg et andet navn";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        Map<String, DeclaredVariable> declared = platform.code().variables();
        return Stream.concat(
                models.processes().stream()
                        .flatMap(process -> process.elements().flatMap(element -> check(process, element, declared))),
                models.forms().stream().flatMap(form -> check(form, models, declared)));
    }

    private static Stream<Finding> check(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        return switch (element.getLocalName()) {
            case "inputParameter", "outputParameter" -> parameter(process, element, declared);
            case "in", "out" -> Stream.concat(mapping(process, element, declared), businessKey(process, element));
            case "multiInstanceLoopCharacteristics" -> oneByOne(process, element, declared);
            default -> Stream.concat(results(process, element, declared), starter(process, element, declared));
        };
    }

    private static Stream<Finding> parameter(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        String name = element.getAttribute("name");
        String value = element.getTextContent().strip();
        boolean onlyDeclares = value.isEmpty()
                && element.getLocalName().equals("inputParameter")
                && (name.equals(COMPLETER) || isChosen(name, declared));
        return refuse(
                isFact(name, declared) && !onlyDeclares && !isHandedOn(name, value), process, element, name, value);
    }

    private static Stream<Finding> mapping(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        String name = element.getAttribute("target");
        String value = element.hasAttribute("source")
                ? "${" + element.getAttribute("source") + "}"
                : element.getAttribute("sourceExpression").strip();
        return refuse(isFact(name, declared) && !isHandedOn(name, value), process, element, name, value);
    }

    private static Stream<Finding> businessKey(ProcessModel process, Element element) {
        String key = element.getAttribute("businessKey");
        return refuse(
                element.hasAttribute("businessKey") && !BUSINESS_KEY.contains(key.strip()),
                process,
                element,
                "business key",
                key);
    }

    private static Stream<Finding> oneByOne(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        return Xml.attributes(element)
                .filter(attribute -> attribute.getLocalName().equals("elementVariable"))
                .filter(attribute -> isFact(attribute.getValue(), declared))
                .flatMap(attribute -> {
                    String list = attribute(element, "collection");
                    return refuse(
                            !TAKEN_ONE_BY_ONE
                                    .getOrDefault(attribute.getValue(), Set.of())
                                    .contains(list),
                            process,
                            element,
                            attribute.getValue(),
                            list);
                });
    }

    private static Stream<Finding> results(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        return Xml.attributes(element)
                .filter(attribute -> RESULTS.contains(attribute.getLocalName()))
                .filter(attribute -> isFact(attribute.getValue(), declared))
                .flatMap(attribute -> refuse(true, process, element, attribute.getValue(), "et svar"));
    }

    private static Stream<Finding> starter(
            ProcessModel process, Element element, Map<String, DeclaredVariable> declared) {
        String name = attribute(element, "initiator");
        return refuse(
                isFact(name, declared) && !STARTERS.contains(name),
                process,
                element,
                name,
                "den, der starter processen");
    }

    private static Stream<Finding> check(FormModel form, Models models, Map<String, DeclaredVariable> declared) {
        Stream<String> asked = Stream.concat(
                form.schema().fields().stream()
                        .filter(field -> !field.readOnly().equals(Toggle.ON))
                        .map(FormField::key),
                form.schema().rowLists().stream().map(RowList::key));
        return asked.filter(key -> isFact(key, declared))
                .filter(key -> !mayBeAsked(key, form, models, declared))
                .map(key -> form.finding(
                        "feltet '" + key + "'",
                        "Formularen spørger om '" + key + "', som ingen må skrive",
                        BY_THE_SYSTEM));
    }

    private static boolean mayBeAsked(
            String key, FormModel form, Models models, Map<String, DeclaredVariable> declared) {
        return isChosen(key, declared)
                || key.equals(CASE_NUMBER)
                        && models.processes().stream()
                                .filter(process -> uses(process, form))
                                .allMatch(process -> ASK_FOR_CASE.contains(process.id()));
    }

    private static boolean uses(ProcessModel process, FormModel form) {
        return process.elements()
                .anyMatch(element -> attribute(element, "formRef").equals(form.id()));
    }

    private static boolean isFact(String name, Map<String, DeclaredVariable> declared) {
        DeclaredVariable variable = declared.get(name);
        return variable != null && variable.fact() != null
                || IDENTITY.matcher(name).matches();
    }

    private static boolean isChosen(String name, Map<String, DeclaredVariable> declared) {
        return declared.containsKey(name) && declared.get(name).chosen();
    }

    private static boolean isHandedOn(String name, String value) {
        return Stream.concat(Stream.of(name), TAKEN_FROM.getOrDefault(name, Set.of()).stream())
                .anyMatch(source -> value.matches("[$#]\\{\\s*" + source + "\\s*}"));
    }

    private static String attribute(Element element, String name) {
        return Xml.attributes(element)
                .filter(attribute -> attribute.getLocalName().equals(name))
                .map(attribute -> attribute.getValue().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Finding> refuse(
            boolean refused, ProcessModel process, Element element, String name, String value) {
        return refused
                ? Stream.of(process.finding(
                        process.owner(element), "'" + name + "' sættes til '" + value + "'", BY_THE_SYSTEM))
                : Stream.empty();
    }
}
