package dk.portvagt.engine.collision;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Classifies failures of steps and requests by what helps: trying again at once, trying again later, or a repair.
 *
 * <p>The constants are in the order of precedence: of a failure and its causes, the first that applies counts.
 */
public enum FailureKind {
    /**
     * Another transaction was quicker, or the database ended a deadlock or could not serialise. The same step succeeds
     * or is refused when it runs again.
     */
    LOST,
    /**
     * Another transaction was probably quicker: what is inserted is there already, or what is told, claimed or sent a
     * message has gone on. A fault of a model looks the same, so such a step must not be retried for ever.
     */
    MAYBE_LOST,
    /** The database does not answer. */
    OUTAGE,
    /** A value does not fit into its column, or PostgreSQL keeps no such character. Another value succeeds. */
    NOT_STORABLE,
    /** The database refused a statement. The message of the failure may contain SQL. */
    DATABASE,
    /** Anything else. */
    OTHER;

    private static final Set<String> LOST_STATES = Set.of("40001", "40P01");
    private static final String DUPLICATE = "23505";
    /** Too long, out of range, not a character (NUL), and the same character in JSON. */
    private static final Set<String> NOT_STORABLE_STATES = Set.of("22001", "22003", "22021", "22P05");

    private static final String CONNECTION_CLASS = "08";
    /** The server is being stopped, has crashed, or is not ready yet; it takes no more connections. */
    private static final Set<String> OUTAGE_STATES = Set.of("57P01", "57P02", "57P03", "53300");
    /** The engine has no exception of its own for it. */
    private static final String RECEIVER_GONE = "does not have a subscription to a message event";

    /** Classifies a failure, by itself and all its causes. */
    public static FailureKind of(Throwable failure) {
        Set<FailureKind> kinds = EnumSet.of(OTHER);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> ahead = new ArrayDeque<>();
        ahead.add(failure);
        while (!ahead.isEmpty()) {
            Throwable next = ahead.remove();
            if (!seen.add(next)) {
                continue;
            }
            kinds.add(alone(next));
            if (next.getCause() != null) {
                ahead.add(next.getCause());
            }
            if (next instanceof SQLException batch && batch.getNextException() != null) {
                ahead.add(batch.getNextException());
            }
        }
        return kinds.iterator().next();
    }

    /** Classifies a failure without its causes. */
    private static FailureKind alone(Throwable failure) {
        if (failure instanceof OptimisticLockingException) {
            return LOST;
        }
        if (failure instanceof SQLException sql) {
            return ofState(sql);
        }
        if (failure instanceof TaskAlreadyClaimedException
                || failure instanceof MismatchingMessageCorrelationException
                || failure instanceof ProcessEngineException && tellsThatTheReceiverIsGone(failure)) {
            return MAYBE_LOST;
        }
        return failure instanceof DataAccessException
                        || failure instanceof TransactionException
                        || failure instanceof PersistenceException
                ? DATABASE
                : OTHER;
    }

    private static FailureKind ofState(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (LOST_STATES.contains(state)) {
            return LOST;
        }
        if (state.equals(DUPLICATE)) {
            return MAYBE_LOST;
        }
        if (NOT_STORABLE_STATES.contains(state)) {
            return NOT_STORABLE;
        }
        return state.startsWith(CONNECTION_CLASS)
                        || OUTAGE_STATES.contains(state)
                        // The pool has no connection to give: its exception has no state.
                        || failure instanceof SQLTransientConnectionException
                ? OUTAGE
                : DATABASE;
    }

    private static boolean tellsThatTheReceiverIsGone(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().contains(RECEIVER_GONE);
    }
}
