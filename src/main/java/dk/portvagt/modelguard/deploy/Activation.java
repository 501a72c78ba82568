package dk.portvagt.modelguard.deploy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Tells the gate that a person has reviewed the changes of a deployment. A person's deployment becomes active only
 * then.
 */
@Component
public class Activation {

    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    /** Runs a deployment of this thread that is not held back. */
    public <T> T of(Supplier<T> deploying) {
        underWay.set(true);
        try {
            return deploying.get();
        } finally {
            underWay.remove();
        }
    }

    boolean isUnderWay() {
        return underWay.get();
    }
}
