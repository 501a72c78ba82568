package dk.portvagt.modelguard.deploy;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.model.ModelFunctions;
import dk.portvagt.modelguard.model.Platform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Collects the parts of this Portvagt that models may refer to. The code does not change, so it is read once, on first
 * use.
 */
@Component
public class KnownPlatform {

    private final ListableBeanFactory application;
    private final JdbcClient database;
    private @Nullable Platform code;

    KnownPlatform(ListableBeanFactory application, JdbcClient database) {
        this.application = application;
        this.database = database;
    }

    /** Returns the platform with the current groups: Portvagt's own and those that an administrator has added. */
    public Platform now() {
        Platform known = code();
        return new Platform(known.beans(), known.functions(), groups(), known.code());
    }

    /** Returns the platform with the functions that models of earlier releases could call. */
    Platform everSince() {
        Platform known = code();
        Set<String> functions = new HashSet<>(known.functions());
        functions.addAll(ModelFunctions.FORMER);
        return new Platform(known.beans(), functions, Set.of(), known.code());
    }

    private synchronized Platform code() {
        if (code == null) {
            code = PlatformReader.read(application, Set.of());
        }
        return code;
    }

    private Set<String> groups() {
        Set<String> groups = new HashSet<>(
                database.sql("SELECT id_ FROM act_id_group").query(String.class).list());
        groups.addAll(
                Arrays.stream(PortvagtGroup.values()).map(PortvagtGroup::id).collect(Collectors.toSet()));
        return groups;
    }
}
