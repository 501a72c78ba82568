package dk.portvagt.engine.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Knows all roles: the {@link PortvagtGroup shipped ones}, and those that administrators have added.
 *
 * <p>The added ones are read from the database every time, so that each node knows a new one at once.
 */
@Repository
public class Roles {

    private static final String ADDED = "SELECT id, name, access FROM portvagt.added_role";

    private final JdbcClient database;

    Roles(JdbcClient database) {
        this.database = database;
    }

    /** Returns the roles that administrators have added, by name. */
    public List<AddedRole> added() {
        return database.sql(ADDED + " ORDER BY lower(name)")
                .query((row, number) ->
                        new AddedRole(row.getString(1), row.getString(2), RoleAccess.valueOf(row.getString(3))))
                .list();
    }

    /** Returns the ids of the added roles. */
    public Set<String> addedIds() {
        return added().stream().map(AddedRole::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the ids of the roles whose members work on tasks, in the order in which they are shown. */
    public List<String> taskWorkers() {
        return Stream.concat(
                        PortvagtGroup.caseWorkers().stream().map(PortvagtGroup::id),
                        added().stream().map(AddedRole::id))
                .toList();
    }

    /** Returns the ids of the roles whose rights end at the municipality. */
    public Set<String> ofMunicipality() {
        return Stream.concat(
                        PortvagtGroup.ofMunicipality().stream().map(PortvagtGroup::id),
                        added().stream().map(AddedRole::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the names of all roles by id, in the order in which they are shown: the added ones among the like. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        PortvagtGroup.caseWorkers().forEach(group -> names.put(group.id(), group.danishName()));
        added().forEach(role -> names.put(role.id(), role.danishName()));
        for (PortvagtGroup group : PortvagtGroup.values()) {
            names.putIfAbsent(group.id(), group.danishName());
        }
        return names;
    }

    /** Returns the name of the role; another group of the engine shows its id. */
    public String name(String id) {
        return names().getOrDefault(id, id);
    }

    /** Returns the names of the roles in their order, as {@link #name}. */
    public List<String> names(Collection<String> ids) {
        Map<String, String> all = ids.isEmpty() ? Map.of() : names();
        return ids.stream().map(id -> all.getOrDefault(id, id)).toList();
    }

    /** Returns what those of the groups that are added roles let their members see. */
    Set<RoleAccess> accessOf(List<String> groups) {
        // Almost everybody has shipped roles only: they cost no question to the database.
        boolean onlyShipped = groups.stream().allMatch(PortvagtGroup::isShipped);
        return onlyShipped
                ? Set.of()
                : added().stream()
                        .filter(role -> groups.contains(role.id()))
                        .map(AddedRole::access)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
