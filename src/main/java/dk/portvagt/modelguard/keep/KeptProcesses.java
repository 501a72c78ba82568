package dk.portvagt.modelguard.keep;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.modelguard.deploy.KnownPlatform;
import dk.portvagt.modelguard.effect.WeightySteps;
import dk.portvagt.modelguard.model.Models;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which processes must neither be deleted nor begun again: a purchase, which has its own ways to end, and every
 * process that has booked money or decided, itself or in a process that it called.
 *
 * <p>The steps that book or decide are found in the compiled code ({@link WeightySteps}), so models of analysts count
 * as well.
 */
@Component
public class KeptProcesses {

    private static final String PURCHASE = "it-acquisition";

    private final JdbcClient database;
    private final KnownPlatform platform;
    private final Map<String, Set<String>> weighty = new ConcurrentHashMap<>();

    KeptProcesses(JdbcClient database, KnownPlatform platform) {
        this.database = database;
        this.platform = platform;
    }

    /**
     * Tells why a process is kept, with all that it called or that called it. Asks the database without the caller's
     * permissions.
     *
     * @param instance id of a running or ended process
     * @return a Danish sentence that tells what to do instead; empty if the process may be deleted and begun again
     */
    public Optional<String> refusal(String instance) {
        Root root = root(instance);
        if (root == null) {
            return Optional.empty();
        }
        if (root.process().equals(PURCHASE)
                && CaseNumber.parse(root.caseNumber()).isPresent()) {
            return Optional.of(
                    ("Forløbet er selve sag %s og kan hverken slettes eller startes forfra. Træk sagen tilbage,"
                                    + " eller stop den ved et indgreb, så bliver penge og beslutninger gjort op.")
                            .formatted(root.caseNumber()));
        }
        return step(root.id())
                .map(step -> ("Forløbet har bogført penge eller noteret en beslutning ved \"%s\" og kan hverken slettes"
                                + " eller startes forfra: det kunne ske to gange. Flyt det til et andet trin, eller"
                                + " træf en ny beslutning.")
                        .formatted(step));
    }

    private @Nullable Root root(String instance) {
        return database.sql("""
                        SELECT r.id_, r.proc_def_key_, r.business_key_ FROM act_hi_procinst i
                        JOIN act_hi_procinst r ON r.proc_inst_id_ = coalesce(i.root_proc_inst_id_, i.proc_inst_id_)
                        WHERE i.proc_inst_id_ = :instance""")
                .param("instance", instance)
                .query((row, number) ->
                        new Root(row.getString("id_"), row.getString("proc_def_key_"), row.getString("business_key_")))
                .optional()
                .orElse(null);
    }

    /** Finds a completed step that books or decides; returns its name. */
    private Optional<String> step(String root) {
        Map<String, Map<String, String>> done = new HashMap<>();
        database.sql("""
                        SELECT DISTINCT proc_def_id_, act_id_, act_name_ FROM act_hi_actinst
                        WHERE root_proc_inst_id_ = :root AND end_time_ IS NOT NULL AND act_inst_state_ <> 2""").param("root", root).query(row -> {
            done.computeIfAbsent(row.getString("proc_def_id_"), id -> new HashMap<>())
                    .put(
                            row.getString("act_id_"),
                            Optional.ofNullable(row.getString("act_name_")).orElse(row.getString("act_id_")));
        });
        return done.entrySet().stream()
                .flatMap(process -> weighty(process.getKey()).stream()
                        .filter(process.getValue()::containsKey)
                        .map(process.getValue()::get))
                .sorted()
                .findFirst();
    }

    private Set<String> weighty(String definition) {
        return weighty.computeIfAbsent(definition, this::read);
    }

    /** Reads the stored file: a version never changes. */
    private Set<String> read(String definition) {
        WeightySteps steps = new WeightySteps(platform.now());
        return database.sql("""
                        SELECT d.key_, b.name_, b.bytes_ FROM act_re_procdef d JOIN act_ge_bytearray b
                            ON b.deployment_id_ = d.deployment_id_ AND b.name_ = d.resource_name_
                        WHERE d.id_ = :definition""")
                .param("definition", definition)
                .query((row, number) -> Models.read(Map.of(row.getString("name_"), row.getBytes("bytes_")))
                        .process(row.getString("key_"))
                        .map(steps::ids)
                        .orElse(Set.of()))
                .optional()
                .orElse(Set.of());
    }

    private record Root(String id, String process, @Nullable String caseNumber) {}
}
