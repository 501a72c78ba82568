package dk.portvagt.web.cockpit.repair;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.engine.operation.OperationNotes;
import dk.portvagt.modelguard.deploy.KnownPlatform;
import dk.portvagt.web.cockpit.Moments;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.version.Reason;
import dk.portvagt.web.cockpit.version.StepNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;

/**
 * Lists the messages that the processes of a case wait for, and sends those that may be sent by hand.
 *
 * <p>A message that a step of the system sends carries a decision, money or a deadline and comes from its own task
 * only. Two of them just announce what the registers say anyway; they may be repeated. Messages of analysts' own models
 * are sent by nobody else.
 */
@Component
class Messages {

    private static final String CASE_ENDED = "portvagt.caseEnded";
    private static final String CONTRACT_CHANGED = "portvagt.contractChanged";

    /** Limits the processes of a case, and the messages of a process. */
    private static final int MOST = 1000;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final AcquisitionCases cases;
    private final KnownPlatform platform;
    private final StepNames names;
    private final OperationNotes notes;
    private final Repairs repairs;

    Messages(
            RuntimeService runtime,
            HistoryService history,
            AcquisitionCases cases,
            KnownPlatform platform,
            StepNames names,
            OperationNotes notes,
            Repairs repairs) {
        this.runtime = runtime;
        this.history = history;
        this.cases = cases;
        this.platform = platform;
        this.names = names;
        this.notes = notes;
        this.repairs = repairs;
    }

    /** Lists what the running processes of a case wait for. */
    List<MessageRow> of(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unfinished()
                .listPage(0, MOST)
                .stream()
                .flatMap(process -> runtime
                        .createEventSubscriptionQuery()
                        .eventType("message")
                        .processInstanceId(process.getId())
                        .listPage(0, MOST)
                        .stream()
                        .map(waiting -> row(process, waiting)))
                .toList();
    }

    private MessageRow row(HistoricProcessInstance process, EventSubscription waiting) {
        return new MessageRow(
                waiting.getId(),
                Repairs.model(process),
                process.getId(),
                names.of(process.getProcessDefinitionId(), waiting.getActivityId()),
                waiting.getEventName(),
                Moments.text(waiting.getCreated()),
                refusal(process, waiting.getEventName()).orElse(null));
    }

    private Optional<String> refusal(HistoricProcessInstance process, String message) {
        if (!platform.now().code().messages().containsKey(message) || message.equals(CONTRACT_CHANGED)) {
            return Optional.empty();
        }
        if (message.equals(CASE_ENDED)) {
            boolean ended = CaseNumber.parse(process.getBusinessKey())
                    .flatMap(cases::find)
                    .filter(one -> one.status() != CaseStatus.OPEN)
                    .isPresent();
            return ended ? Optional.empty() : Optional.of("Sagen er ikke slut; beskeden kommer, når den er.");
        }
        return Optional.of("Kommer kun fra det trin, der sender den: den bærer en beslutning, penge eller en frist.");
    }

    /** Sends each chosen message. */
    Result send(BulkRequest request) {
        String reason = Reason.of(request.reason());
        return repairs.each(request, id -> {
            EventSubscription waiting = runtime.createEventSubscriptionQuery()
                    .eventSubscriptionId(id)
                    .singleResult();
            if (waiting == null || !"message".equals(waiting.getEventType())) {
                throw Refused.unknown("Forløbet venter ikke længere på beskeden.");
            }
            HistoricProcessInstance process = repairs.process(waiting.getProcessInstanceId());
            return new Repair(Repairs.about(process), () -> {
                refusal(process, waiting.getEventName()).ifPresent(sentence -> {
                    throw Refused.unreadable(sentence);
                });
                notes.ofProcess(OperationNotes.SENT, process.getId(), "message", waiting.getEventName(), reason);
                runtime.messageEventReceived(waiting.getEventName(), Objects.requireNonNull(waiting.getExecutionId()));
            });
        });
    }
}
