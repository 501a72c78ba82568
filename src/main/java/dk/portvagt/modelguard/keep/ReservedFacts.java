package dk.portvagt.modelguard.keep;

import dk.portvagt.modelguard.deploy.KnownPlatform;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells which variables nobody sets by hand: the facts that only steps of the system state, such as who decided, and
 * which decision, review or meeting a process is about.
 */
@Component
public class ReservedFacts {

    private final KnownPlatform platform;

    ReservedFacts(KnownPlatform platform) {
        this.platform = platform;
    }

    /**
     * Tells why the variables must not be set or removed by a person.
     *
     * @return a Danish sentence; empty if none of them is a fact
     */
    public Optional<String> refusal(Collection<String> variables) {
        var declared = platform.now().code().variables();
        return variables.stream()
                .filter(name -> declared.containsKey(name) && declared.get(name).fact() != null)
                .sorted()
                .findFirst()
                .map(name ->
                        ("\"%s\" er en kendsgerning, som kun systemets egne trin sætter: hvem, hvilken sag, hvilken"
                                        + " beslutning. Den kan ikke rettes i hånden. Lad det trin, der satte den, gøre det igen.")
                                .formatted(name));
    }
}
