package dk.portvagt.engine.rights;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server answers, as a verb and a path with {@code {}} for each parameter. */
final class Routes {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final int DEEPEST = 12;

    private final Set<String> all = new TreeSet<>();

    Set<String> all() {
        return all;
    }

    /** Adds the addresses of Spring's controllers. */
    void addControllers(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().keySet().forEach(this::add);
    }

    private void add(RequestMappingInfo info) {
        info.getPatternValues().forEach(path -> {
            Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
            if (verbs.isEmpty()) {
                all.add("ANY " + plain(path));
            }
            verbs.forEach(verb -> all.add(verb + " " + plain(path)));
        });
    }

    /**
     * Adds the addresses of a JAX-RS resource and of the resources it leads to.
     *
     * @param roots by its prefix, what an address that leads to an unknown type may lead to
     */
    void addResource(String prefix, Class<?> type, Map<String, Class<?>> roots) {
        Path path = AnnotatedElementUtils.findMergedAnnotation(type, Path.class);
        walk(prefix + "/" + (path == null ? "" : path.value()), type, roots, 0);
    }

    private void walk(String prefix, Class<?> type, Map<String, Class<?>> roots, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Resources lead in circles at " + prefix);
        }
        for (Method method : type.getMethods()) {
            Path path = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
            HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
            String address = path == null ? prefix : prefix + "/" + path.value();
            if (verb != null) {
                all.add(verb.value() + " " + plain(address));
            } else if (path != null && !method.isBridge()) {
                if (roots.isEmpty() || !method.getReturnType().isInterface() || !isAny(method.getReturnType(), roots)) {
                    walk(address, method.getReturnType(), roots, depth + 1);
                } else {
                    roots.forEach((id, page) -> walk(prefix + "/{engine}/" + id, page, Map.of(), depth + 1));
                }
            }
        }
    }

    private static boolean isAny(Class<?> declared, Map<String, Class<?>> roots) {
        return roots.values().stream().allMatch(declared::isAssignableFrom);
    }

    private static String plain(String path) {
        String parameters = PARAMETER.matcher(path).replaceAll("{}");
        String single = parameters.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** Finds the address that a request meets: of several, the one with the fewest parameters. */
    Optional<String> of(String verb, String path) {
        String asked = verb + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "x");
        return all.stream()
                .filter(route -> Pattern.matches("\\Q" + route.replace("{}", "\\E[^/]+\\Q") + "\\E", asked))
                .min(Comparator.comparingInt((String route) -> route.split("\\{}", -1).length)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
