package dk.portvagt.engine.collision;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** Sends a message to a process that was found waiting for it. */
public final class AwaitedMessage {

    private AwaitedMessage() {}

    /**
     * Sends the message, and reports a collision if the process has stopped waiting since.
     *
     * <p>The engine has no exception of its own for that case; its exception depends on the moment.
     *
     * @param correlation sends the message
     * @param isAwaited asks the database again whether the process waits
     * @throws OptimisticLockingException if another transaction was quicker; the caller's step is retried
     */
    public static void send(Runnable correlation, BooleanSupplier isAwaited) {
        try {
            correlation.run();
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (ProcessEngineException e) {
            if (isAwaited.getAsBoolean()) {
                throw e;
            }
            // Without a cause: the engine would look for an error event of the model that catches it.
            OptimisticLockingException collision = new OptimisticLockingException(
                    "The process has stopped waiting for the message: " + e.getMessage());
            collision.addSuppressed(e);
            throw collision;
        }
    }
}
