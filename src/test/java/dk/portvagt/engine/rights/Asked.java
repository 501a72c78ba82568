package dk.portvagt.engine.rights;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule, asked about the things of one municipality.
 *
 * @param inBrowsers whether a browser asks it; what serves its other ways to name a thing is asked by programs alone
 */
record Asked(Rule rule, boolean foreign, boolean inBrowsers, Map<String, String> things) {

    private static final Pattern THING = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Set<Integer> DENIED = Set.of(401, 403, 404);
    private static final Set<Integer> OBJECTION = Set.of(400, 409);

    /** The same, asked by this person. */
    Asked by(String person) {
        Map<String, String> mine = new HashMap<>(things);
        mine.put("me", person);
        return new Asked(rule, foreign, inBrowsers, mine);
    }

    boolean byPrograms() {
        return !rule.isOfTheWebApps();
    }

    /** Tells which things the rule names. */
    static Set<String> named(Rule rule) {
        Set<String> names = new TreeSet<>();
        Matcher thing = THING.matcher(rule.path() + " " + rule.body());
        while (thing.find()) {
            names.add(thing.group(1));
        }
        if (rule.body().equals("deploy")) {
            names.add("tenant");
        }
        return names;
    }

    /**
     * Tells what is wrong with an answer; empty if nothing is.
     *
     * @param allowed whether the role's rights give it this
     * @param secrets what must not be in the answer
     */
    Optional<String> fault(HttpResponse<String> answer, boolean allowed, List<String> secrets) {
        List<String> faults = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            faults.add("is a fault");
        } else if (!(allowed ? isDone(answer) : isRefused(answer))) {
            faults.add(allowed ? "must be done" : "must be refused");
        }
        String asked = RightsClient.filled(rule.path() + rule.body(), things);
        secrets.stream()
                .filter(secret -> answer.body().contains(secret) && !asked.contains(secret))
                .findFirst()
                .ifPresent(secret -> faults.add("tells " + secret));
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", faults));
    }

    private boolean isDone(HttpResponse<String> answer) {
        boolean good = answer.statusCode() < 300;
        return switch (kind()) {
            case "do", "deploy" -> good;
            case "do?" -> !DENIED.contains(answer.statusCode());
            case "open" -> true;
            case "list" -> good && answer.body().contains(wanted());
            case "count" -> good && answer.body().matches("\\{\"count\":[1-9].*");
            case "leads" -> location(answer).contains(wanted());
            case "closed" -> answer.statusCode() == 404;
            case "empty" -> isEmpty(answer);
            default -> throw new IllegalArgumentException(rule.answer());
        };
    }

    private boolean isRefused(HttpResponse<String> answer) {
        return switch (kind()) {
            case "list" ->
                DENIED.contains(answer.statusCode())
                        || answer.statusCode() < 300 && !answer.body().contains(wanted());
            case "count" ->
                DENIED.contains(answer.statusCode()) || answer.body().startsWith("{\"count\":0");
            case "leads" ->
                DENIED.contains(answer.statusCode())
                        || answer.statusCode() < 400 && !location(answer).contains(wanted());
            case "do?", "deploy" -> DENIED.contains(answer.statusCode()) || OBJECTION.contains(answer.statusCode());
            case "open" -> true;
            case "empty" -> DENIED.contains(answer.statusCode()) || isEmpty(answer);
            case "closed" -> answer.statusCode() == 404;
            default -> DENIED.contains(answer.statusCode());
        };
    }

    private static boolean isEmpty(HttpResponse<String> answer) {
        return answer.statusCode() >= 400
                || answer.body().equals("[]")
                || answer.body().startsWith("{\"count\":0");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String kind() {
        return rule.answer().split(" ")[0];
    }

    private String wanted() {
        return RightsClient.filled(rule.answer().split(" ", 2)[1], things);
    }

    @Override
    public String toString() {
        return rule.verb() + " " + rule.path() + (foreign ? " of another municipality" : "");
    }
}
