package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Requires ids that name the kind and purpose of an element, in English: {@code ServiceTask_ReserveFunds}. */
class IdNamingRule implements ModelRule {

    private static final Pattern REST = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern MESSAGE_NAME = Pattern.compile("portvagt\\.[a-z][A-Za-z0-9]*");
    private static final Map<Class<? extends FlowElement>, String> PREFIXES = prefixes();

    private static Map<Class<? extends FlowElement>, String> prefixes() {
        Map<Class<? extends FlowElement>, String> prefixes = new LinkedHashMap<>();
        prefixes.put(UserTask.class, "UserTask_");
        prefixes.put(ServiceTask.class, "ServiceTask_");
        prefixes.put(BusinessRuleTask.class, "BusinessRuleTask_");
        prefixes.put(ReceiveTask.class, "ReceiveTask_");
        prefixes.put(SendTask.class, "SendTask_");
        prefixes.put(CallActivity.class, "CallActivity_");
        prefixes.put(SubProcess.class, "SubProcess_");
        prefixes.put(Gateway.class, "Gateway_");
        prefixes.put(SequenceFlow.class, "Flow_");
        prefixes.put(StartEvent.class, "StartEvent_");
        prefixes.put(EndEvent.class, "EndEvent_");
        prefixes.put(BoundaryEvent.class, "BoundaryEvent_");
        prefixes.put(IntermediateCatchEvent.class, "CatchEvent_");
        prefixes.put(IntermediateThrowEvent.class, "ThrowEvent_");
        return prefixes;
    }

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> Stream.of(elements(process), errors(process), messages(process))
                        .flatMap(it -> it));
    }

    private static Stream<Finding> elements(ProcessModel process) {
        return process.all(FlowElement.class)
                .flatMap(element -> prefix(element)
                        .filter(prefix -> !isNamed(element.getId(), prefix))
                        .map(prefix -> process.finding(
                                element,
                                element.getId() == null
                                        ? "Id'et mangler"
                                        : "Id'et '" + element.getId() + "' følger ikke navnereglen",
                                "Det skal være " + prefix + " og derefter engelske ord med stort begyndelsesbogstav"))
                        .stream());
    }

    private static Optional<String> prefix(FlowElement element) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isNamed(@Nullable String id, String prefix) {
        return id != null
                && id.startsWith(prefix)
                && REST.matcher(id.substring(prefix.length())).matches();
    }

    private static Stream<Finding> errors(ProcessModel process) {
        return process.all(Error.class)
                .map(Error::getErrorCode)
                .filter(code -> code == null || !ERROR_CODE.matcher(code).matches())
                .map(code ->
                        process.finding("Fejlkoden '" + code + "' følger ikke navnereglen (fx insufficientFunds)"));
    }

    private static Stream<Finding> messages(ProcessModel process) {
        return process.all(Message.class)
                .map(Message::getName)
                .filter(name -> name == null || !MESSAGE_NAME.matcher(name).matches())
                .map(name -> process.finding(
                        "Beskeden '" + name + "' følger ikke navnereglen (fx portvagt.steeringDecision)"));
    }
}
