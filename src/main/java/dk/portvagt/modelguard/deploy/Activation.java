package dk.portvagt.modelguard.deploy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tells the gate that somebody has seen what a deployment changes: only then what a person deploys becomes active. */
@Component
public class Activation {

    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    /** What is deployed in here, by this thread, is not held. */
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
