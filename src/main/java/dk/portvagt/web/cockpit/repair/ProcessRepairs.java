package dk.portvagt.web.cockpit.repair;

import dk.portvagt.modelguard.keep.KeptProcesses;
import dk.portvagt.modelguard.keep.ReservedFacts;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Moments;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.version.Reason;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pauses, resumes, deletes and begins processes again, and sets their variables, with a reason. Processes that booked
 * money or decided are kept ({@link KeptProcesses}); the engine itself refuses them as well.
 */
@Component
class ProcessRepairs {

    /** Limits the processes that one calls; the engine refuses questions without a limit. */
    private static final int MOST = 1000;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Repairs repairs;
    private final KeptProcesses kept;
    private final ReservedFacts facts;

    ProcessRepairs(
            RuntimeService runtime, HistoryService history, Repairs repairs, KeptProcesses kept, ReservedFacts facts) {
        this.runtime = runtime;
        this.history = history;
        this.repairs = repairs;
        this.kept = kept;
        this.facts = facts;
    }

    /**
     * Lists the processes that nobody called, the latest first.
     *
     * @param caseNumber null for every case
     * @param state {@code pause}, {@code sluttet}, {@code afbrudt}; anything else for the running ones
     */
    Listing<ProcessRow> list(@Nullable String caseNumber, @Nullable String state, int offset, int size) {
        HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .orderByProcessInstanceId()
                .desc();
        if (caseNumber != null) {
            query.processInstanceBusinessKey(caseNumber);
        }
        switch (state == null ? "" : state) {
            case "pause" -> query.suspended();
            case "sluttet" -> query.completed();
            case "afbrudt" ->
                query.or().externallyTerminated().internallyTerminated().endOr();
            default -> query.unfinished();
        }
        List<ProcessRow> rows =
                query.listPage(offset, size).stream().map(ProcessRepairs::row).toList();
        return Listing.of(offset, size, rows, query::count);
    }

    private static ProcessRow row(HistoricProcessInstance process) {
        return new ProcessRow(
                process.getId(),
                process.getBusinessKey(),
                Repairs.model(process),
                process.getProcessDefinitionVersion(),
                process.getTenantId(),
                Moments.text(process.getStartTime()),
                Moments.text(process.getEndTime()),
                switch (process.getState()) {
                    case HistoricProcessInstance.STATE_ACTIVE -> "i gang";
                    case HistoricProcessInstance.STATE_SUSPENDED -> "på pause";
                    case HistoricProcessInstance.STATE_COMPLETED -> "sluttet";
                    default -> "afbrudt";
                },
                process.getDeleteReason());
    }

    /** Pauses each chosen process with those that it called. */
    Result suspend(BulkRequest request) {
        return eachWithCalled(
                request, runtime::suspendProcessInstanceById, UserOperationLogEntry.OPERATION_TYPE_SUSPEND);
    }

    /**
     * Resumes each chosen process with those that it called; the engine refuses where an intervention pauses the case.
     */
    Result activate(BulkRequest request) {
        return eachWithCalled(
                request, runtime::activateProcessInstanceById, UserOperationLogEntry.OPERATION_TYPE_ACTIVATE);
    }

    private Result eachWithCalled(BulkRequest request, Consumer<String> act, String operation) {
        String reason = Reason.of(request.reason());
        return repairs.each(request, id -> {
            HistoricProcessInstance process = running(id);
            return new Repair(
                    Repairs.about(process),
                    () -> tree(id).forEach(one -> {
                        act.accept(one);
                        explain(operation, one, reason);
                    }));
        });
    }

    /** Deletes each chosen process; its history stays with the reason. */
    Result delete(BulkRequest request) {
        String reason = Reason.of(request.reason());
        return repairs.each(request, id -> {
            HistoricProcessInstance process = running(id);
            return new Repair(Repairs.about(process), () -> {
                refuseKept(process);
                runtime.deleteProcessInstance(id, reason);
                explain(UserOperationLogEntry.OPERATION_TYPE_DELETE, id, reason);
            });
        });
    }

    /** Begins each chosen ended process again on its version, as it was begun: with its first values. */
    Result restart(BulkRequest request) {
        String reason = Reason.of(request.reason());
        return repairs.each(request, id -> {
            HistoricProcessInstance process = repairs.process(id);
            return new Repair(Repairs.about(process), () -> {
                if (process.getEndTime() == null) {
                    throw Refused.unreadable("Forløbet er i gang. Kun et forløb, der er slut, kan startes forfra.");
                }
                if (process.getSuperProcessInstanceId() != null) {
                    throw Refused.unreadable(
                            "Forløbet er kaldt af et andet, som starter det, når det selv kommer dertil.");
                }
                refuseKept(process);
                refuseSecond(process);
                runtime.restartProcessInstances(process.getProcessDefinitionId())
                        .processInstanceIds(id)
                        .initialSetOfVariables()
                        .startBeforeActivity(process.getStartActivityId())
                        .execute();
                repairs.explain(
                        log -> log.operationType(UserOperationLogEntry.OPERATION_TYPE_RESTART_PROCESS_INSTANCE)
                                .processDefinitionId(process.getProcessDefinitionId()),
                        reason);
            });
        });
    }

    /** Sets a variable of each chosen process to a value of its own kind. */
    Result set(BulkRequest request) {
        String reason = Reason.of(request.reason());
        String name = Typed.text(request.variable());
        if (name == null) {
            throw Refused.unreadable("Skriv variablens navn.");
        }
        facts.refusal(List.of(name)).ifPresent(sentence -> {
            throw Refused.unreadable(sentence);
        });
        return repairs.each(request, id -> {
            HistoricProcessInstance process = running(id);
            return new Repair(Repairs.about(process), () -> {
                TypedValue now = runtime.getVariableTyped(id, name, false);
                if (now == null) {
                    throw Refused.unreadable("Forløbet har ingen variabel, der hedder \"%s\".".formatted(name));
                }
                runtime.setVariable(id, name, value(now.getType(), request.value()));
                explain(UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE, id, reason);
            });
        });
    }

    private static TypedValue value(ValueType type, @Nullable String typed) {
        String text = Typed.text(typed);
        if (text == null) {
            return Variables.untypedNullValue();
        }
        try {
            return switch (type.getName()) {
                case "string", "null" -> Variables.stringValue(text);
                case "integer" -> Variables.integerValue(Integer.valueOf(text));
                case "long" -> Variables.longValue(Long.valueOf(text));
                case "double" -> Variables.doubleValue(Double.valueOf(text.replace(',', '.')));
                case "boolean" -> Variables.booleanValue(bool(text));
                default ->
                    throw Refused.unreadable(
                            "Variablen er sammensat (%s) og kan ikke sættes her.".formatted(type.getName()));
            };
        } catch (NumberFormatException e) {
            throw Refused.unreadable("Variablen er et tal: skriv kun cifre, uden punktum mellem tusinder.");
        }
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "ja", "true" -> true;
            case "nej", "false" -> false;
            default -> throw Refused.unreadable("Variablen er ja eller nej: skriv ja eller nej.");
        };
    }

    private void explain(String operation, String instance, String reason) {
        repairs.explain(log -> log.operationType(operation).processInstanceId(instance), reason);
    }

    private HistoricProcessInstance running(String id) {
        HistoricProcessInstance process = repairs.process(id);
        if (process.getEndTime() != null) {
            throw Refused.unreadable("Forløbet er slut.");
        }
        return process;
    }

    private void refuseKept(HistoricProcessInstance process) {
        kept.refusal(process.getId()).ifPresent(sentence -> {
            throw Refused.unreadable(sentence);
        });
    }

    private void refuseSecond(HistoricProcessInstance process) {
        boolean runs = process.getBusinessKey() != null
                && history.createHistoricProcessInstanceQuery()
                                .processDefinitionKey(process.getProcessDefinitionKey())
                                .processInstanceBusinessKey(process.getBusinessKey())
                                .unfinished()
                                .count()
                        > 0;
        if (runs) {
            throw Refused.unreadable("Der er allerede et forløb af den slags i gang for sagen.");
        }
    }

    /** Returns the process and all that it called, directly or not. */
    private List<String> tree(String id) {
        return Stream.concat(
                        Stream.of(id),
                        runtime.createProcessInstanceQuery().superProcessInstanceId(id).listPage(0, MOST).stream()
                                .map(ProcessInstance::getId)
                                .flatMap(called -> tree(called).stream()))
                .toList();
    }
}
