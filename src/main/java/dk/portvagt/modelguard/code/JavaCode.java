package dk.portvagt.modelguard.code;

import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.BasicVariableFactory;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Knows an application's declarations and behaviour, as far as models depend on them: variables, errors, messages,
 * bookings.
 *
 * <p>It reads the compiled classes, so that no second list is needed. A class does everything that its methods do and
 * the methods that these call. A variable counts as set where its constant is used for anything but reading.
 */
public final class JavaCode {

    private final Map<String, List<DeclaredVariable>> constants = new HashMap<>();
    private final Map<String, MethodFacts> methods = new HashMap<>();
    /** Lists the methods of each class. */
    private final Map<String, Set<String>> methodsOf = new HashMap<>();
    /**
     * Caches the methods that a class reaches: one set of models asks for them thousands of times, and they never
     * change.
     */
    private final Map<String, List<MethodFacts>> doneBy = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> setBy = new ConcurrentHashMap<>();
    private Map<String, Set<String>> messages;

    private JavaCode() {}

    /**
     * Reads the package of a class and all packages below it.
     *
     * @param anchor a class of the application; its location tells where the classes are
     */
    public static JavaCode around(Class<?> anchor) {
        JavaCode code = new JavaCode();
        String itself = anchor.getSimpleName() + ClassUtils.CLASS_FILE_SUFFIX;
        String location = String.valueOf(anchor.getResource(itself)).replace(itself, "**/*.class");
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location)) {
                code.add(ClassFacts.read(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        code.messages = code.findMessages();
        return code;
    }

    private void add(ClassFacts facts) {
        methods.putAll(facts.methods());
        methodsOf.put(facts.name(), facts.methods().keySet());
        if (facts.declaresVariables()) {
            declare(ClassUtils.resolveClassName(facts.name(), getClass().getClassLoader()));
        }
    }

    private void declare(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                ReflectionUtils.makeAccessible(field);
                List<DeclaredVariable> declared = declared(ReflectionUtils.getField(field, null));
                if (!declared.isEmpty()) {
                    constants.put(type.getName() + "#" + field.getName(), declared);
                }
            }
        }
    }

    private static List<DeclaredVariable> declared(Object constant) {
        if (constant instanceof FactVariable<?> fact) {
            return List.of(new DeclaredVariable(fact.getName(), fact.type(), fact.fact(), fact.isChosen()));
        }
        if (constant instanceof VariableFactory<?> factory) {
            Class<?> type = factory instanceof BasicVariableFactory<?> basic ? basic.getVariableClass() : Object.class;
            return List.of(DeclaredVariable.data(factory.getName(), type));
        }
        return constant instanceof Collection<?> several
                ? several.stream().flatMap(it -> declared(it).stream()).toList()
                : List.of();
    }

    /** Tells whether the class belongs to the application. */
    public boolean knows(Class<?> type) {
        return ownMethods(type.getName()).findAny().isPresent();
    }

    /** Returns every declared variable by its name. */
    public Map<String, DeclaredVariable> variables() {
        Map<String, DeclaredVariable> byName = new TreeMap<>();
        constants.values().forEach(list -> list.forEach(variable -> byName.put(variable.name(), variable)));
        return byName;
    }

    /** Returns the messages that are sent to processes, each with the variables that its senders set. */
    public Map<String, Set<String>> messages() {
        return messages;
    }

    private Map<String, Set<String>> findMessages() {
        Map<String, Set<String>> found = new TreeMap<>();
        methods.forEach((method, facts) -> facts.messages()
                .forEach(message ->
                        found.computeIfAbsent(message, it -> new TreeSet<>()).addAll(setBy(classOf(method)))));
        return found;
    }

    /** Returns the codes of the BPMN errors that the class can raise. */
    public Set<String> errorsOf(Class<?> type) {
        Set<String> errors = new TreeSet<>();
        doneBy(type.getName()).forEach(facts -> errors.addAll(facts.errors()));
        return errors;
    }

    /** Returns the variables that the class can set. */
    public Set<String> setBy(Class<?> type) {
        return setBy(type.getName());
    }

    private Set<String> setBy(String className) {
        return setBy.computeIfAbsent(className, name -> {
            Set<String> names = new TreeSet<>();
            doneBy(name).forEach(facts -> names.addAll(names(facts.written())));
            return names;
        });
    }

    /** Returns the variables that the class can read, with or without a value. */
    public Set<String> readBy(Class<?> type) {
        Set<String> names = new TreeSet<>();
        doneBy(type.getName()).forEach(facts -> names.addAll(names(facts.read())));
        return names;
    }

    /** Returns the variables that the class itself requires. */
    public Set<String> requiredBy(Class<?> type) {
        Set<String> names = new TreeSet<>();
        ownMethods(type.getName())
                .forEach(method -> names.addAll(names(methods.get(method).required())));
        return names;
    }

    /** Tells whether the class calls one of the methods, given as class#method. */
    public boolean calls(Class<?> type, Set<String> wanted) {
        return doneBy(type.getName())
                .flatMap(facts -> facts.calls().stream())
                .anyMatch(call -> wanted.contains(call.substring(0, call.indexOf('('))));
    }

    private Set<String> names(Set<String> references) {
        Set<String> names = new TreeSet<>();
        references.forEach(reference ->
                constants.getOrDefault(reference, List.of()).forEach(variable -> names.add(variable.name())));
        return names;
    }

    /** Returns the methods of the class and all methods they reach. */
    private Stream<MethodFacts> doneBy(String className) {
        return doneBy.computeIfAbsent(className, this::follow).stream();
    }

    private List<MethodFacts> follow(String className) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(ownMethods(className).toList());
        while (!todo.isEmpty()) {
            String method = todo.pop();
            if (methods.containsKey(method) && seen.add(method)) {
                todo.addAll(methods.get(method).calls());
            }
        }
        return seen.stream().map(methods::get).toList();
    }

    private Stream<String> ownMethods(String className) {
        return methodsOf.getOrDefault(className, Set.of()).stream();
    }

    private static String classOf(String method) {
        return method.substring(0, method.indexOf('#'));
    }
}
