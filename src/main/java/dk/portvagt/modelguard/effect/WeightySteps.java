package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.code.WeightyCalls;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds the steps of a process that book money or decide, by the compiled code of their steps and listeners. */
public final class WeightySteps {

    private final Platform platform;

    public WeightySteps(Platform platform) {
        this.platform = platform;
    }

    List<BaseElement> booking(ProcessModel process) {
        return calling(process, WeightyCalls.BOOKINGS);
    }

    List<BaseElement> deciding(ProcessModel process) {
        return calling(process, WeightyCalls.DECISIONS);
    }

    /** Returns the ids of the steps of a process that book money or decide. */
    public Set<String> ids(ProcessModel process) {
        return Stream.concat(booking(process).stream(), deciding(process).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isWeighty(ProcessModel process) {
        return !booking(process).isEmpty() || !deciding(process).isEmpty();
    }

    private List<BaseElement> calling(ProcessModel process, Set<String> methods) {
        return process.elements()
                .filter(element -> calls(element, methods))
                .map(process::owner)
                .distinct()
                .toList();
    }

    private boolean calls(Element element, Set<String> methods) {
        return Xml.attributes(element)
                .filter(attribute -> Camunda.STEP.equals(attribute.getLocalName()))
                .flatMap(attribute -> Expressions.bean(attribute.getValue()).stream())
                .anyMatch(bean -> calls(platform.beans().get(bean), methods));
    }

    private boolean calls(@Nullable Class<?> bean, Set<String> methods) {
        return bean != null && platform.code().calls(bean, methods);
    }
}
