package dk.portvagt.engine.identity;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds roles to the shipped ones, as the administrator behind the request: the group, its permissions and its filters
 * of Tasklist, in one transaction. Models can name the role as soon as it is there.
 */
@Component
public class RoleRegistry {

    private static final int LONGEST_REASON = 500;
    private static final Pattern ID = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>,;]{2,60}");

    private final Roles roles;
    private final GrantSetup grants;
    private final FilterSetup filters;
    private final IdentityService identity;
    private final CurrentCaller caller;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    RoleRegistry(
            Roles roles,
            GrantSetup grants,
            FilterSetup filters,
            IdentityService identity,
            CurrentCaller caller,
            JdbcClient database,
            TransactionOperations transaction,
            Clock clock) {
        this.roles = roles;
        this.grants = grants;
        this.filters = filters;
        this.identity = identity;
        this.caller = caller;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds the role. Of two at once the second is refused.
     *
     * @param access null if none was chosen
     * @param reason why it is needed, for the list of roles
     * @return what to correct, one Danish sentence a line
     */
    public Outcome<Nothing> add(String id, String name, @Nullable RoleAccess access, String reason) {
        return administrator()
                .then(() -> fitting(Stream.of(
                        wrongId(id),
                        wrongName(id, name),
                        access == null ? Optional.of("Adgang: vælg, hvad rollen skal kunne se.") : Optional.empty(),
                        wrongReason(reason))))
                .then(() -> whole(() -> add(new AddedRole(id, name, access), reason)));
    }

    /** Gives an added role another name; models and people keep the role. */
    public Outcome<Nothing> rename(String id, String name) {
        return administrator()
                .then(() -> fitting(Stream.of(wrongName(id, name))))
                .then(() -> whole(() -> {
                    boolean found = database.sql("UPDATE portvagt.added_role SET name = :name WHERE id = :id")
                                    .param("name", name)
                                    .param("id", id)
                                    .update()
                            == 1;
                    if (found) {
                        saveGroup(id, name);
                    }
                    return found
                            ? Outcome.done()
                            : Outcome.refused(
                                    "Rollen findes ikke. Roller, som Portvagt er født med, kan ikke omdøbes.");
                }));
    }

    private Outcome<Nothing> add(AddedRole role, String reason) {
        boolean added = database.sql("""
                                INSERT INTO portvagt.added_role (id, name, access, reason, added_by, added_at)
                                VALUES (:id, :name, :access, :reason, :by, :at) ON CONFLICT DO NOTHING""")
                        .param("id", role.id())
                        .param("name", role.danishName())
                        .param("access", role.access().name())
                        .param("reason", reason)
                        .param("by", caller.get().userId())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (!added) {
            return Outcome.refused("En anden har lige lavet en rolle med det id eller navn. Se listen.");
        }
        saveGroup(role.id(), role.danishName());
        ShippedGrants.ofAdded(role.id()).forEach(grants::give);
        filters.giveTo(role.id());
        return Outcome.done();
    }

    private void saveGroup(String id, String name) {
        Group existing = identity.createGroupQuery().groupId(id).singleResult();
        Group group = existing == null ? identity.newGroup(id) : existing;
        group.setName(name);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
    }

    private Outcome<Nothing> administrator() {
        return AccountAccess.ofInstallation(caller.get())
                ? Outcome.done()
                : Outcome.refused("Roller gælder alle kommuner. Kun installationens administrator laver dem.");
    }

    private Optional<String> wrongId(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.of("Id: skriv 2–40 små bogstaver (a–z), tal og bindestreger, og begynd med et bogstav, for"
                    + " eksempel dpo. Modellerne bruger det, og det kan ikke ændres.");
        }
        if (roles.names().containsKey(id)) {
            return Optional.of("Id: “%s” er allerede en rolle. Vælg et andet.".formatted(id));
        }
        return identity.createGroupQuery().groupId(id).count() > 0
                ? Optional.of(
                        ("Id: “%s” er allerede en gruppe i Admin, og ingen ved, hvilke rettigheder den har fået der."
                                        + " Slet den i Admin, eller vælg et andet id.")
                                .formatted(id))
                : Optional.empty();
    }

    private Optional<String> wrongName(String id, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(
                    "Navn: skriv 2–60 tegn uden komma, semikolon, < og >, for eksempel" + " Databeskyttelsesrådgiver.");
        }
        return roles.names().entrySet().stream()
                        .filter(role -> !role.getKey().equals(id))
                        .anyMatch(role -> role.getValue().equalsIgnoreCase(name))
                ? Optional.of("Navn: der er allerede en rolle, der hedder “%s”. Vælg et andet.".formatted(name))
                : Optional.empty();
    }

    private static Optional<String> wrongReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of(
                        "Begrundelse: skriv, hvad rollen skal bruges til, højst %d tegn.".formatted(LONGEST_REASON))
                : Optional.empty();
    }

    private static Outcome<Nothing> fitting(Stream<Optional<String>> faults) {
        String sentences = String.join("\n", faults.flatMap(Optional::stream).toList());
        return sentences.isEmpty() ? Outcome.done() : Outcome.refused(sentences);
    }

    /** Does all of it, or nothing and says the sentence that refused it. */
    private Outcome<Nothing> whole(Supplier<Outcome<Nothing>> act) {
        try {
            return transaction.execute(status -> {
                Outcome<Nothing> outcome = act.get();
                if (!outcome.isDone()) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (AuthorizationException | BadUserRequestException e) {
            return Outcome.refused(e.getMessage());
        }
    }
}
