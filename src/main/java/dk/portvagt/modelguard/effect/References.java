package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.stream.Stream;

/** Reads what a process refers to. */
final class References {

    private References() {}

    /** Returns the values of an attribute of Camunda's, such as {@code formRef}, anywhere in the process. */
    static Stream<String> of(ProcessModel process, String attribute) {
        return process.elements()
                .map(element -> element.getAttributeNS(Camunda.NAMESPACE, attribute))
                .filter(value -> !value.isEmpty());
    }
}
