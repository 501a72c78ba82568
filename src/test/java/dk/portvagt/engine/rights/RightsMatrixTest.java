package dk.portvagt.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.CockpitPage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every address in every role, for the things of the role's own and of another municipality, and compares the
 * answers with the rows of the authorization table.
 *
 * <p>What an address asks for is in {@code rights/engine.txt} and {@code rights/pages.txt}; an address that is in
 * neither makes the test fail. With {@code -Dportvagt.renew=true} the page docs/rights.md is written anew instead of
 * compared.
 */
@PortvagtTest
class RightsMatrixTest {

    private static final int AT_ONCE = 3;
    private static final int MOST_SHOWN = 160;
    /** It writes a line for each refusal. */
    private static final Logger REFUSALS = (Logger) LoggerFactory.getLogger("dk.portvagt.engine.security.RefusalLog");

    private static final String ENGINE = "/engine/{}";
    /** Shown by the table's rules only: the engine runs no model of cases of its own kind (CMMN). */
    private static final String CASES_OF_THE_ENGINE = "case-";

    private static final String SHIPPED = "portvagtFilter";
    private static final String REPORTING = "/optimize/";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext beans;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private List<CockpitPage> pages;

    private final RightsTable table = RightsTable.read("engine.txt", "pages.txt");

    @Test
    void table_knows_every_address() {
        Routes routes = routes();
        Set<String> known = new TreeSet<>();
        List<String> gone = new ArrayList<>();
        rules(routes)
                .forEach(rule -> routes.of(rule.verb(), rule.path())
                        .ifPresentOrElse(known::add, () -> gone.add(rule.verb() + " " + rule.path())));
        List<String> unknown = routes.all().stream()
                .filter(route -> !known.contains(route))
                .filter(route -> table.notAsked().keySet().stream().noneMatch(route::matches))
                .toList();

        assertThat(unknown).as("addresses that the table does not know").isEmpty();
        assertThat(gone).as("rules without an address").isEmpty();
    }

    @Test
    void every_role_gets_what_its_rights_say_and_nothing_of_another_municipality() throws Exception {
        Level loud = REFUSALS.getLevel();
        REFUSALS.setLevel(Level.ERROR);
        MarkedMunicipality here = new MarkedMunicipality(beans, port);
        MarkedMunicipality elsewhere = new MarkedMunicipality(beans, port);
        UndoneRequests undone = UndoneRequests.on(
                beans.getWebServer(), (TransactionTemplate) beans.getBean(TransactionOperations.class));
        try {
            Map<String, String> shared = elsewhere.shared();
            List<Asked> asked = asked(here, elsewhere, shared);
            Grants grants = new Grants(authorizations, here.suffix);

            Map<String, Set<String>> faults = new TreeMap<>();
            inParallel(Role.all().stream()
                            .flatMap(role -> Stream.<Callable<Map<String, String>>>of(
                                    () -> faults(role, false, asked, grants, here, elsewhere),
                                    () -> faults(role, true, asked, grants, here, elsewhere)))
                            .toList())
                    .forEach(some -> some.forEach((fault, who) ->
                            faults.computeIfAbsent(fault, it -> new TreeSet<>()).add(who)));

            assertThat(faults.entrySet())
                    .as(faults.size() + " faults")
                    .map(fault -> fault.getKey() + " for " + fault.getValue())
                    .isEmpty();
            compare(new RightsPage(table, asked, grants, filters()).text());
        } finally {
            undone.end();
            here.end();
            elsewhere.end();
            REFUSALS.setLevel(loud);
        }
    }

    private Map<String, String> faults(
            Role role,
            boolean browser,
            List<Asked> asked,
            Grants grants,
            MarkedMunicipality here,
            MarkedMunicipality elsewhere) {
        String me = role.isStranger() ? "" : role.id() + here.suffix;
        RightsClient client = browser ? RightsClient.browser(port, me) : RightsClient.program(port, me);
        List<String> secrets = role.isOfTheInstallation() ? List.of() : elsewhere.secrets();
        Map<String, String> faults = new TreeMap<>();
        for (int question = 0; question < asked.size(); question++) {
            Asked one = asked.get(question);
            if (browser
                    ? !one.inBrowsers()
                    : !one.byPrograms() || !speaksForOthers(role, question, one, grants, here.suffix)) {
                continue;
            }
            Asked mine = one.by(me);
            boolean allowed = grants.allows(role, mine);
            HttpResponse<String> answer = client.ask(mine.rule(), mine.things());
            mine.fault(answer, allowed, secrets)
                    .ifPresent(fault -> faults.put(
                            mine + " " + fault + ": " + answer.statusCode() + " " + beginning(answer.body()),
                            role.id() + (browser ? " in a browser" : "")));
        }
        return faults;
    }

    /**
     * Both ways in ask the same engine. Every role asks in a browser; of programs, a stranger asks, one role that may,
     * and one that may not, each question other ones.
     */
    private static boolean speaksForOthers(Role role, int question, Asked one, Grants grants, String suffix) {
        if (role.isStranger()) {
            return true;
        }
        boolean allowed = grants.allows(role, one.by(role.id() + suffix));
        List<Role> alike = Role.all().stream()
                .filter(other -> !other.isStranger() && grants.allows(other, one.by(other.id() + suffix)) == allowed)
                .toList();
        return alike.get(question % alike.size()).equals(role);
    }

    private static String beginning(String body) {
        return body.substring(0, Math.min(MOST_SHOWN, body.length()));
    }

    private List<Asked> asked(MarkedMunicipality here, MarkedMunicipality elsewhere, Map<String, String> shared) {
        Set<String> municipal = new HashSet<>(here.things.keySet());
        municipal.removeAll(Set.of("group", "memberOf"));
        Map<String, List<String>> each = each();
        List<Asked> asked = new ArrayList<>();
        for (Rule rule : rules(routes())) {
            for (Rule one : expanded(rule, each)) {
                boolean inBrowsers = table.rules().contains(one);
                boolean ofMunicipality = Asked.named(one).stream().anyMatch(municipal::contains);
                asked.add(new Asked(one, false, inBrowsers, things(here, shared, one)));
                if (ofMunicipality) {
                    asked.add(new Asked(one, true, inBrowsers, things(elsewhere, shared, one)));
                }
            }
        }
        return asked;
    }

    /** The rights to a thing are looked up by the key that the address names. */
    private static Map<String, String> things(MarkedMunicipality municipality, Map<String, String> shared, Rule rule) {
        Map<String, String> things = new HashMap<>(municipality.things);
        things.putAll(shared);
        String[] parts = rule.path().replaceAll("\\?.*", "").split("/");
        if (parts.length > 3 && parts[2].equals("key")) {
            String key = RightsClient.filled(parts[3], things);
            things.put(
                    switch (parts[1]) {
                        case "process-definition" -> "key";
                        case "decision-definition" -> "decisionKey";
                        default -> "requirementsKey";
                    },
                    key);
        } else if (parts.length > 2 && isEach(parts)) {
            things.put(parts[1], parts[2]);
        }
        return things;
    }

    private static boolean isEach(String[] parts) {
        return Set.of("filter", "group").contains(parts[1])
                && !parts[2].startsWith("{")
                && !Set.of("count", "create").contains(parts[2]);
    }

    private Map<String, List<String>> each() {
        return Map.of(
                "everyProcess",
                engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .withoutTenantId()
                        .list()
                        .stream()
                        .filter(RightsMatrixTest::isShipped)
                        .map(ProcessDefinition::getKey)
                        .sorted()
                        .toList(),
                "everyFilter",
                filters().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList(),
                "everyGroup",
                Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).toList());
    }

    /** The names of the shipped filters by their ids. */
    private Map<String, String> filters() {
        return engine.getFilterService().createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().containsKey(SHIPPED))
                .collect(Collectors.toMap(Filter::getId, Filter::getName));
    }

    private static boolean isShipped(ProcessDefinition process) {
        return RightsMatrixTest.class.getResource("/processes/" + process.getKey() + ".bpmn") != null;
    }

    private static List<Rule> expanded(Rule rule, Map<String, List<String>> each) {
        for (Map.Entry<String, List<String>> one : each.entrySet()) {
            String name = "{" + one.getKey() + "}";
            if (rule.path().contains(name)) {
                return one.getValue().stream()
                        .map(value -> new Rule(
                                rule.verb(),
                                rule.path().replace(name, value),
                                rule.answer(),
                                rule.right(),
                                rule.body()))
                        .toList();
            }
        }
        return List.of(rule);
    }

    /** Adds the other ways to name a definition, and what is closed to all or holds nothing. */
    private List<Rule> rules(Routes routes) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : table.rules()) {
            rules.add(rule);
            rules.addAll(byKey(rule, "/process-definition/{definition}", "shared", "key"));
            rules.addAll(byKey(rule, "/decision-definition/{decision}", "sharedDecision", "decisionKey"));
            rules.addAll(byKey(
                    rule, "/decision-requirements-definition/{requirements}", "sharedRequirements", "requirementsKey"));
        }
        routes.all().forEach(route -> {
            String[] parts = route.replace("{}", "x").split(" ");
            if (route.contains(REPORTING)) {
                rules.add(new Rule(parts[0], parts[1], "closed", "nobody", ""));
            } else if (route.contains("/" + CASES_OF_THE_ENGINE) && !route.startsWith("OPTIONS")) {
                String body = parts[0].equals("GET") || parts[0].equals("DELETE") ? "" : "{}";
                rules.add(new Rule(
                        parts[0], parts[1] + (body.isEmpty() ? "?maxResults=9" : ""), "empty", "everyone", body));
            }
        });
        return rules;
    }

    private static List<Rule> byKey(Rule rule, String byId, String shared, String key) {
        String base = byId.substring(0, byId.indexOf('{'));
        if (!rule.path().equals(byId) && !rule.path().startsWith(byId + "/")) {
            return List.of();
        }
        String rest = rule.path().substring(byId.length());
        boolean reads = rule.verb().equals("GET");
        String right = rule.answer().startsWith("list") ? "PROCESS_DEFINITION.READ" : rule.right();
        return List.of(
                new Rule(
                        rule.verb(),
                        base + "key/{" + shared + "}" + rest,
                        reads && !rule.answer().startsWith("list") ? rule.answer() : reads ? "do" : "do?",
                        right,
                        rule.body()),
                new Rule(
                        rule.verb(),
                        base + "key/{" + key + "}/tenant-id/{tenant}" + rest,
                        rule.answer(),
                        rule.right(),
                        rule.body()));
    }

    private Routes routes() {
        Routes engineRoutes = new Routes();
        engineRoutes.addResource("", DefaultProcessEngineRestServiceImpl.class, Map.of());
        engineRoutes.addResource("", NamedProcessEngineRestServiceImpl.class, Map.of());
        Routes routes = new Routes();
        engineRoutes.all().forEach(route -> routes.all().add(route.replace(ENGINE + "/", "/")));
        Map<String, Class<?>> ofCockpit = pages.stream()
                .collect(Collectors.toMap(CockpitPage::id, AopUtils::getTargetClass, (a, b) -> a, LinkedHashMap::new));
        plugins(Cockpit.getRuntimeDelegate().getAppPluginRegistry().getPlugins(), "cockpit", ofCockpit, routes);
        plugins(Admin.getRuntimeDelegate().getAppPluginRegistry().getPlugins(), "admin", Map.of(), routes);
        plugins(Tasklist.getRuntimeDelegate().getAppPluginRegistry().getPlugins(), "tasklist", Map.of(), routes);
        beans.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(routes::addControllers);
        return routes;
    }

    private static void plugins(
            List<? extends AppPlugin> plugins, String app, Map<String, Class<?>> roots, Routes routes) {
        plugins.stream()
                .flatMap(plugin -> plugin.getResourceClasses().stream())
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .forEach(type -> routes.addResource("/camunda/api/" + app, type, roots));
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> all = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void compare(String fresh) throws IOException {
        if (Boolean.getBoolean("portvagt.renew")) {
            Files.writeString(RightsPage.FILE, fresh);
            return;
        }
        assertThat(RightsPage.FILE)
                .as("run: mvn -B test -Dtest=RightsMatrixTest -Dportvagt.renew=true, and look at the difference")
                .hasContent(fresh);
    }
}
