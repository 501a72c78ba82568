package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Lists the allowed elements of a model, each with its properties; every element has an id and a name. */
final class Vocabulary {

    private static final String BPMN_NAMESPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN_NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    /** Lists the namespaces of notes that the Modeler and its diagram editors leave for themselves. */
    private static final Set<String> NOTES = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    private static final String TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type";
    private static final String STEP = " c:asyncBefore c:asyncAfter c:exclusive c:modelerTemplate"
            + " c:modelerTemplateVersion c:modelerTemplateIcon isForCompensation";

    static final Vocabulary BPMN = new Vocabulary(BPMN_NAMESPACE, Camunda.NAMESPACE)
            .with("definitions", "targetNamespace exporter exporterVersion x:schemaLocation")
            .with(
                    "process",
                    "isExecutable isClosed processType c:candidateStarterGroups c:historyTimeToLive"
                            + " c:isStartableInTasklist c:versionTag c:modelerTemplate c:modelerTemplateVersion"
                            + " c:modelerTemplateIcon")
            .with("documentation", "textFormat")
            .with("extensionElements incoming outgoing flowNodeRef text", "")
            .with("collaboration participant laneSet lane", "processRef isClosed")
            .with("textAnnotation", "textFormat")
            .with("association", "sourceRef targetRef associationDirection")
            .with("group category categoryValue", "categoryValueRef value")
            .with("dataObject dataObjectReference dataStoreReference", "dataObjectRef isCollection")
            .with("message", "")
            .with("error", "errorCode")
            .with("sequenceFlow", "sourceRef targetRef")
            .with("conditionExpression timeDate timeDuration completionCondition loopCardinality", TYPE)
            .with("startEvent", "c:formRef c:formRefBinding c:initiator isInterrupting" + STEP)
            .with("endEvent intermediateCatchEvent intermediateThrowEvent", STEP)
            .with("boundaryEvent", "attachedToRef cancelActivity" + STEP)
            .with("messageEventDefinition", "messageRef")
            .with("errorEventDefinition", "errorRef c:errorCodeVariable c:errorMessageVariable")
            .with("timerEventDefinition terminateEventDefinition linkEventDefinition", "")
            .with("exclusiveGateway inclusiveGateway", "default gatewayDirection" + STEP)
            .with("parallelGateway eventBasedGateway", "gatewayDirection" + STEP)
            .with("task manualTask", "default" + STEP)
            .with(
                    "userTask",
                    "default c:assignee c:candidateGroups c:candidateUsers c:dueDate c:followUpDate c:priority"
                            + " c:formRef c:formRefBinding" + STEP)
            .with("serviceTask sendTask", "default c:delegateExpression" + STEP)
            .with("receiveTask", "default messageRef" + STEP)
            .with(
                    "businessRuleTask",
                    "default c:decisionRef c:decisionRefBinding c:decisionRefTenantId c:mapDecisionResult"
                            + " c:resultVariable" + STEP)
            .with("callActivity", "default calledElement c:calledElementBinding c:calledElementTenantId" + STEP)
            .with("subProcess", "default triggeredByEvent" + STEP)
            .with(
                    "multiInstanceLoopCharacteristics",
                    "isSequential c:collection c:elementVariable c:asyncBefore c:asyncAfter c:exclusive")
            .withOwn("inputOutput properties failedJobRetryTimeCycle", "")
            .withOwn("inputParameter outputParameter", "")
            .withOwn("property", "value")
            .withOwn("in", "source sourceExpression target variables businessKey local")
            .withOwn("out", "source target")
            .withOwn("executionListener taskListener", "event delegateExpression");

    static final Vocabulary DMN = new Vocabulary(DMN_NAMESPACE, DMN_CAMUNDA)
            .with("definitions", "namespace exporter exporterVersion expressionLanguage x:schemaLocation")
            .with("decision", "c:historyTimeToLive c:versionTag")
            .with("question allowedAnswers description text extensionElements", "")
            .with("variable", "typeRef")
            .with("informationRequirement authorityRequirement", "")
            .with("requiredDecision requiredInput requiredAuthority", "href")
            .with("inputData knowledgeSource textAnnotation", "textFormat")
            .with("association", "associationDirection")
            .with("sourceRef targetRef", "href")
            .with("decisionTable", "hitPolicy aggregation preferredOrientation outputLabel")
            .with("input", "label c:inputVariable")
            .with("inputExpression literalExpression", "typeRef expressionLanguage")
            .with("inputValues outputValues", "expressionLanguage")
            .with("output", "label typeRef")
            .with("inputEntry outputEntry", "expressionLanguage label")
            .with("rule annotation annotationEntry", "label");

    private final String standard;
    private final String extension;
    private final Map<String, Set<String>> attributes = new HashMap<>();

    private Vocabulary(String standard, String extension) {
        this.standard = standard;
        this.extension = extension;
    }

    /**
     * Adds elements.
     *
     * @param properties names separated by blanks; those with {@code c:} are Camunda's
     */
    private Vocabulary with(String elements, String properties) {
        return add(standard, elements, properties);
    }

    private Vocabulary withOwn(String elements, String properties) {
        return add(extension, elements, properties);
    }

    private Vocabulary add(String namespace, String elements, String properties) {
        String full = ("id name " + properties)
                .replaceAll("(^| )c:", "$1{" + extension + "}")
                .replaceAll("(^| )x:", "$1{http://www.w3.org/2001/XMLSchema-instance}");
        for (String element : elements.split(" ")) {
            attributes.put("{" + namespace + "}" + element, Set.of(full.strip().split(" +")));
        }
        return this;
    }

    boolean knows(Element element) {
        return attributes.containsKey(Xml.name(element));
    }

    boolean knows(Element element, Attr attribute) {
        return attributes.getOrDefault(Xml.name(element), Set.of()).contains(Xml.name(attribute))
                || NOTES.contains(String.valueOf(attribute.getNamespaceURI()));
    }
}
