package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Reads what a process refers to. */
final class References {

    private References() {}

    /** Returns the values of an attribute of Camunda's, such as {@code formRef}, anywhere in the process. */
    static Stream<String> of(ProcessModel process, String attribute) {
        return process.elements()
                .map(element -> element.getAttributeNS(Camunda.NAMESPACE, attribute))
                .filter(value -> !value.isEmpty());
    }

    /** Returns the process that the call starts, and those that it calls in turn. */
    static List<ProcessModel> called(CallActivity call, Models models) {
        Map<String, ProcessModel> called = new LinkedHashMap<>();
        Deque<CallActivity> todo = new ArrayDeque<>(List.of(call));
        while (!todo.isEmpty()) {
            models.process(String.valueOf(todo.pop().getCalledElement()))
                    .filter(process -> called.putIfAbsent(process.id(), process) == null)
                    .ifPresent(process -> process.all(CallActivity.class).forEach(todo::push));
        }
        return List.copyOf(called.values());
    }

    /** Returns the processes that share a case with the process: it, its callers, those they call, and so on. */
    static List<ProcessModel> family(ProcessModel process, Models models) {
        Map<String, ProcessModel> family = new LinkedHashMap<>();
        Deque<ProcessModel> todo = new ArrayDeque<>(List.of(process));
        while (!todo.isEmpty()) {
            ProcessModel member = todo.pop();
            if (family.putIfAbsent(member.id(), member) == null) {
                models.processes().stream()
                        .filter(other -> calls(member, other) || calls(other, member))
                        .forEach(todo::push);
            }
        }
        return List.copyOf(family.values());
    }

    private static boolean calls(ProcessModel caller, ProcessModel called) {
        return caller.all(CallActivity.class).anyMatch(call -> called.id().equals(call.getCalledElement()));
    }
}
