package dk.portvagt.modelguard.deploy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/** Rolls back a valid deployment so that its changes can be reviewed before activation. */
public class HeldForActivation extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable String municipality;
    private final String person;
    private final transient Map<String, byte[]> files;
    private final transient List<String> concerns;

    /**
     * Holds a deployment back.
     *
     * @param municipality null for shared models
     * @param person user id of the deployer
     * @param concerns why another person must activate it; empty if the deployer may
     */
    HeldForActivation(
            String name,
            @Nullable String municipality,
            String person,
            Map<String, byte[]> files,
            List<String> concerns) {
        super("The deployment waits for its activation");
        this.name = name;
        this.municipality = municipality;
        this.person = person;
        this.files = files;
        this.concerns = concerns;
    }

    String name() {
        return name;
    }

    @Nullable
    String municipality() {
        return municipality;
    }

    String person() {
        return person;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<String> concerns() {
        return concerns;
    }
}
