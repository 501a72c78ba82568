package dk.portvagt.workflow.deployment;

import io.holunda.camunda.bpm.data.factory.BasicVariableFactory;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What the classes of a package declare and do, as far as models depend on it: variables, errors, messages, bookings.
 *
 * <p>Read from the compiled classes, so that nobody has to keep a second list of it. A variable counts as set by a
 * class when the class, or one it uses, refers to the constant that declares it for anything but reading.
 */
public final class JavaCode {

    private final Map<String, List<DeclaredVariable>> constants = new HashMap<>();
    private final Map<String, ClassFacts> classes = new HashMap<>();

    private JavaCode() {}

    /** @param packages names of packages, read with everything below them */
    public static JavaCode of(String... packages) {
        JavaCode code = new JavaCode();
        for (String name : packages) {
            code.read(name);
        }
        return code;
    }

    private void read(String packageName) {
        try {
            String pattern = "classpath*:" + packageName.replace('.', '/') + "/**/*.class";
            CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name =
                        readers.getMetadataReader(resource).getClassMetadata().getClassName();
                classes.put(name, ClassFacts.read(resource));
                declare(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(String className) {
        if (!classes.get(className).declaresVariables()) {
            return;
        }
        Class<?> type = ClassUtils.resolveClassName(className, getClass().getClassLoader());
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                ReflectionUtils.makeAccessible(field);
                List<DeclaredVariable> declared = declared(ReflectionUtils.getField(field, null));
                if (!declared.isEmpty()) {
                    constants.put(className + "#" + field.getName(), declared);
                }
            }
        }
    }

    private static List<DeclaredVariable> declared(Object constant) {
        if (constant instanceof VariableFactory<?> factory) {
            Class<?> type = factory instanceof BasicVariableFactory<?> basic ? basic.getVariableClass() : Object.class;
            return List.of(new DeclaredVariable(factory.getName(), type));
        }
        return constant instanceof Collection<?> several
                ? several.stream().flatMap(it -> declared(it).stream()).toList()
                : List.of();
    }

    /** Every declared variable by its name. */
    public Map<String, DeclaredVariable> variables() {
        Map<String, DeclaredVariable> byName = new TreeMap<>();
        constants.values().forEach(list -> list.forEach(variable -> byName.put(variable.name(), variable)));
        return byName;
    }

    /** The messages that are sent to processes, each with the variables its senders set. */
    public Map<String, Set<String>> messages() {
        Map<String, Set<String>> messages = new TreeMap<>();
        classes.forEach((name, facts) -> facts.messages()
                .forEach(message ->
                        messages.computeIfAbsent(message, it -> new TreeSet<>()).addAll(setBy(name))));
        return messages;
    }

    /** Codes of the BPMN errors that running the class can raise. */
    public Set<String> errorsOf(Class<?> type) {
        Set<String> errors = new TreeSet<>();
        used(type.getName()).forEach(facts -> errors.addAll(facts.errors()));
        return errors;
    }

    /** Variables that the class can set. */
    public Set<String> setBy(Class<?> type) {
        return setBy(type.getName());
    }

    /** Variables without which the class cannot do its work. */
    public Set<String> requiredBy(Class<?> type) {
        ClassFacts facts = classes.get(type.getName());
        return facts == null ? Set.of() : names(facts.required());
    }

    /** Whether the class, or one it uses, calls one of the methods, given as class#method. */
    public boolean calls(Class<?> type, Set<String> methods) {
        return used(type.getName()).anyMatch(facts -> facts.calls().stream().anyMatch(methods::contains));
    }

    private Set<String> setBy(String className) {
        Set<String> names = new TreeSet<>();
        used(className).forEach(facts -> names.addAll(names(facts.written())));
        return names;
    }

    private Set<String> names(Set<String> references) {
        Set<String> names = new TreeSet<>();
        references.forEach(reference ->
                constants.getOrDefault(reference, List.of()).forEach(variable -> names.add(variable.name())));
        return names;
    }

    /** The class and the classes of the same packages it uses; those that declare variables lead no further. */
    private Stream<ClassFacts> used(String className) {
        Set<String> seen = new HashSet<>();
        collect(className, seen);
        return seen.stream().map(classes::get);
    }

    private void collect(String className, Set<String> seen) {
        ClassFacts facts = classes.get(className);
        if (facts == null || facts.declaresVariables() || !seen.add(className)) {
            return;
        }
        facts.uses().forEach(used -> collect(used, seen));
    }
}
