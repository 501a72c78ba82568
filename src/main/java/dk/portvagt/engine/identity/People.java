package dk.portvagt.engine.identity;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.text.Containing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Reads and creates people in the engine's user store. */
@Component
public class People {

    private final IdentityService identity;
    private final ActingPerson acting;
    private final Roles roles;

    People(IdentityService identity, ActingPerson acting, Roles roles) {
        this.identity = identity;
        this.roles = roles;
        this.acting = acting;
    }

    /**
     * Creates the person with groups and municipality. Leaves an existing person unchanged, because an administrator
     * may have edited them.
     */
    public void ensure(Person person, String password) {
        if (identity.createUserQuery().userId(person.userId()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.userId());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(password);
        user.setEmail(person.email());
        identity.saveUser(user);
        person.groups().forEach(group -> identity.createMembership(person.userId(), group.id()));
        identity.createTenantUserMembership(person.municipality(), person.userId());
    }

    /** Returns first and last name; the id if there is no such person or no name. Ignores the caller's permissions. */
    public String name(String userId) {
        return acting.asNobody(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .flatMap(People::fullName)
                .orElse(userId));
    }

    /**
     * Returns first and last name by id, as {@link #name}. An unknown id is its own name. Ignores the caller's
     * permissions.
     */
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        userIds.forEach(userId -> names.put(userId, userId));
        if (!names.isEmpty()) {
            acting.asNobody(() -> identity.createUserQuery()
                            .userIdIn(names.keySet().toArray(String[]::new))
                            .list())
                    .forEach(user -> fullName(user).ifPresent(name -> names.put(user.getId(), name)));
        }
        return names;
    }

    /**
     * Returns the ids of the people whose first or last name has the word in it, for each of the words. Ignores the
     * caller's permissions.
     */
    public Map<String, List<String>> named(Collection<String> words) {
        Map<String, String> folded = new HashMap<>();
        acting.asNobody(() -> identity.createUserQuery().list())
                .forEach(user -> fullName(user).ifPresent(name -> folded.put(user.getId(), Containing.folded(name))));
        return words.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        word -> folded.entrySet().stream()
                                .filter(person -> person.getValue().contains(Containing.folded(word)))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    private static Optional<String> fullName(User user) {
        return Optional.of(Stream.of(user.getFirstName(), user.getLastName())
                        .filter(StringUtils::hasText)
                        .collect(Collectors.joining(" ")))
                .filter(StringUtils::hasText);
    }

    /**
     * Returns the ids of the group's members who work for the municipality, in order. Ignores the caller's permissions.
     */
    public List<String> members(String groupId, String municipality) {
        return acting.asNobody(() -> {
            Set<String> colleagues = workingFor(municipality);
            return ids(identity.createUserQuery()
                            .memberOfGroup(groupId)
                            .orderByUserId()
                            .asc())
                    .filter(colleagues::contains)
                    .toList();
        });
    }

    /** Returns the ids of the group's members in all municipalities, in order. Ignores the caller's permissions. */
    public List<String> members(String groupId) {
        return acting.asNobody(() -> ids(identity.createUserQuery()
                        .memberOfGroup(groupId)
                        .orderByUserId()
                        .asc())
                .toList());
    }

    /**
     * Returns the ids of those who work for the municipality and on cases, each once. Ignores the caller's permissions.
     */
    public List<String> caseWorkers(String municipality) {
        return acting.asNobody(() -> {
            Set<String> colleagues = workingFor(municipality);
            return roles.taskWorkers().stream()
                    .flatMap(group -> ids(identity.createUserQuery().memberOfGroup(group)))
                    .filter(colleagues::contains)
                    .distinct()
                    .toList();
        });
    }

    /** Returns the ids of all who work for the municipality. Ignores the caller's permissions. */
    public Set<String> colleagues(String municipality) {
        return acting.asNobody(() -> workingFor(municipality));
    }

    /** Returns the ids of the municipality's steering group, its chair first. A member of both groups counts once. */
    public List<String> steeringGroup(String municipality) {
        return Stream.of(PortvagtGroup.STEERING_CHAIR, PortvagtGroup.STEERING_GROUP)
                .flatMap(group -> members(group.id(), municipality).stream())
                .distinct()
                .toList();
    }

    /** Tells whether a user with that id exists, who can then log in. */
    public boolean exists(String userId) {
        return acting.asNobody(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    /** Returns the address; empty if there is no such person or no address. */
    public Optional<String> email(String userId) {
        return acting.asNobody(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(User::getEmail)
                .filter(StringUtils::hasText));
    }

    /**
     * Returns the people who work for the municipality, by themselves or through a group. Queried all at once: a group
     * has members in every municipality.
     */
    private Set<String> workingFor(String municipality) {
        Stream<String> withAGroup = identity.createGroupQuery().memberOfTenant(municipality).list().stream()
                .flatMap(group -> ids(identity.createUserQuery().memberOfGroup(group.getId())));
        return Stream.concat(ids(identity.createUserQuery().memberOfTenant(municipality)), withAGroup)
                .collect(Collectors.toSet());
    }

    private static Stream<String> ids(UserQuery query) {
        return query.list().stream().map(User::getId);
    }
}
