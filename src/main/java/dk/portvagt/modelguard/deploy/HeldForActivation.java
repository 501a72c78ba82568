package dk.portvagt.modelguard.deploy;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;

/** Takes a deployment back that nothing is wrong with: somebody shall see first what it changes. */
public class HeldForActivation extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String municipality;
    private final String person;
    private final transient Map<String, byte[]> files;

    /**
     * @param municipality null for shared models
     * @param person the user id of who deploys
     */
    HeldForActivation(String name, String municipality, String person, Map<String, byte[]> files) {
        super("The deployment waits for its activation");
        this.name = name;
        this.municipality = municipality;
        this.person = person;
        this.files = files;
    }

    String name() {
        return name;
    }

    String municipality() {
        return municipality;
    }

    String person() {
        return person;
    }

    Map<String, byte[]> files() {
        return files;
    }
}
