package dk.portvagt.people.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.people.Account;
import dk.portvagt.people.Departure;
import dk.portvagt.people.Departures;
import dk.portvagt.people.WantedAccount;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the accounts that the administrator behind the request may see: those that the engine's own queries give them.
 */
@Component
public class Accounts {

    private static final int AT_ONCE = 1000;

    private final IdentityService identity;
    private final ActingPerson acting;
    private final CurrentCaller caller;
    private final AccountFit fit;
    private final Roles roles;
    private final Departures departures;

    Accounts(
            IdentityService identity,
            ActingPerson acting,
            CurrentCaller caller,
            AccountFit fit,
            Roles roles,
            Departures departures) {
        this.identity = identity;
        this.acting = acting;
        this.caller = caller;
        this.fit = fit;
        this.roles = roles;
        this.departures = departures;
    }

    /** Lists the accounts by name. */
    public List<Account> all() {
        List<User> users = new ArrayList<>();
        List<User> page;
        do {
            page = identity.createUserQuery().orderByUserId().asc().listPage(users.size(), AT_ONCE);
            users.addAll(page);
        } while (page.size() == AT_ONCE);
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da"));
        return accounts(users).stream()
                .sorted(Comparator.comparing(Account::name, danish).thenComparing(Account::userId))
                .toList();
    }

    /** Finds the account; empty for one that the administrator may not see. */
    public Optional<Account> find(String userId) {
        return accounts(identity.createUserQuery().userId(userId).listPage(0, 1)).stream()
                .findFirst();
    }

    /**
     * Returns the municipalities in which the administrator places people: names by code, in the order of the codes.
     */
    public Map<String, String> municipalities() {
        Map<String, String> names = new TreeMap<>();
        identity.createTenantQuery().listPage(0, AT_ONCE).forEach(tenant -> names.put(tenant.getId(), name(tenant)));
        return names;
    }

    /** Returns the roles that the administrator gives: names by group id, in the order in which they are shown. */
    public Map<String, String> roles() {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> grantable = AccountAccess.grantable(caller.get(), roles);
        roles.names().forEach((id, name) -> {
            if (grantable.contains(id)) {
                names.put(id, name);
            }
        });
        return names;
    }

    /** Returns the name of each group: that of a role, and for another one the engine's. */
    public Map<String, String> groupNames() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> known = roles.names();
        groups().forEach(group -> names.put(group.getId(), known.getOrDefault(group.getId(), group.getId())));
        return names;
    }

    private static String name(Tenant tenant) {
        return tenant.getName() == null ? "Kommune " + tenant.getId() : tenant.getName();
    }

    private List<Account> accounts(List<User> users) {
        Caller administrator = caller.get();
        Set<String> ids = new TreeSet<>(users.stream().map(User::getId).toList());
        // Read without permissions: what a person is member of does not depend on who looks at the person.
        Map<String, Set<String>> held = acting.asNobody(() -> rolesOf(ids));
        Map<String, Set<String>> municipalities = acting.asNobody(() -> municipalitiesOf(ids));
        Map<String, Departure> leaving = departures.all();
        return users.stream()
                .map(user -> new WantedAccount(
                        user.getId(),
                        orEmpty(user.getFirstName()),
                        orEmpty(user.getLastName()),
                        orEmpty(user.getEmail()),
                        List.copyOf(held.getOrDefault(user.getId(), Set.of())),
                        List.copyOf(municipalities.getOrDefault(user.getId(), Set.of()))))
                .map(content -> account(content, leaving.get(content.userId()), administrator))
                .toList();
    }

    private Account account(WantedAccount content, @Nullable Departure departure, Caller administrator) {
        boolean closed = departure != null && departure.closed();
        return new Account(content, closed ? List.of() : fit.misfits(content, administrator), departure);
    }

    private Map<String, Set<String>> rolesOf(Set<String> users) {
        return users.size() == 1
                ? ofOne(users, user -> groupsOf(user).stream().map(Group::getId).toList())
                : byMember(
                        groups().stream().map(Group::getId).toList(),
                        group -> identity.createUserQuery().memberOfGroup(group),
                        users);
    }

    private Map<String, Set<String>> municipalitiesOf(Set<String> users) {
        return users.size() == 1
                ? ofOne(
                        users,
                        user ->
                                identity
                                        .createTenantQuery()
                                        .userMember(user)
                                        .includingGroupsOfUser(true)
                                        .list()
                                        .stream()
                                        .map(Tenant::getId)
                                        .toList())
                : ofMany(users);
    }

    private Map<String, Set<String>> ofMany(Set<String> users) {
        List<String> tenants =
                identity.createTenantQuery().list().stream().map(Tenant::getId).toList();
        Map<String, Set<String>> found =
                byMember(tenants, tenant -> identity.createUserQuery().memberOfTenant(tenant), users);
        tenants.forEach(tenant -> identity.createGroupQuery().memberOfTenant(tenant).list().stream()
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group.getId()).list().stream())
                .filter(user -> users.contains(user.getId()))
                .forEach(user -> found.computeIfAbsent(user.getId(), id -> new TreeSet<>())
                        .add(tenant)));
        return found;
    }

    private static Map<String, Set<String>> ofOne(Set<String> users, Function<String, List<String>> memberships) {
        Map<String, Set<String>> found = new HashMap<>();
        users.forEach(user -> found.put(user, new TreeSet<>(memberships.apply(user))));
        return found;
    }

    private static Map<String, Set<String>> byMember(
            List<String> places, Function<String, UserQuery> members, Set<String> users) {
        Map<String, Set<String>> found = new HashMap<>();
        places.forEach(place -> members.apply(place).list().stream()
                .map(User::getId)
                .filter(users::contains)
                .forEach(user ->
                        found.computeIfAbsent(user, id -> new TreeSet<>()).add(place)));
        return found;
    }

    private List<Group> groups() {
        return acting.asNobody(() -> identity.createGroupQuery().list());
    }

    private List<Group> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
