package dk.portvagt.modelguard.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where in the model a field of a template is kept. */
final class Bindings {

    private Bindings() {}

    static Map<String, Object> attribute(String name) {
        return of("property", "name", "camunda:" + name);
    }

    static Map<String, Object> elementAttribute(String name) {
        return of("property", "name", name);
    }

    static Map<String, Object> property(String name) {
        return of("camunda:property", "name", name);
    }

    static Map<String, Object> input(String variable) {
        return of("camunda:inputParameter", "name", variable);
    }

    /** The field holds the variable's name; what it is set to is part of the binding. */
    static Map<String, Object> output(String expression) {
        return of("camunda:outputParameter", "source", expression);
    }

    static Map<String, Object> businessKey() {
        return of("camunda:in:businessKey");
    }

    static Map<String, Object> in(String target) {
        return of("camunda:in", "target", target);
    }

    static Map<String, Object> inExpression(String target) {
        return of("camunda:in", "target", target, "expression", true);
    }

    static Map<String, Object> inAll() {
        return of("camunda:in", "variables", "all");
    }

    static Map<String, Object> out(String source) {
        return of("camunda:out", "source", source);
    }

    private static Map<String, Object> of(String type, Object... rest) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        for (int i = 0; i < rest.length; i += 2) {
            binding.put((String) rest[i], rest[i + 1]);
        }
        return binding;
    }
}
