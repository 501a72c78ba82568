package dk.portvagt.engine.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong passwords by the address they come from and the account they are for, and blocks that pair for a while.
 * A stranger blocks their own tries only; the right person gets in from anywhere else.
 *
 * <p>Each node counts for itself and forgets at a restart.
 */
final class PasswordAttempts {

    static final int FREE_TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Bounds the memory to a few megabytes; the pair that was tried longest ago is forgotten first. */
    private static final int MOST_PAIRS = 10_000;

    private static final int LONGEST_ACCOUNT = 64;

    private final Clock clock;
    private final Map<Pair, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Tries> eldest) {
            return size() > MOST_PAIRS;
        }
    };

    PasswordAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before the password is checked, so that tries at the same time count as well.
     *
     * @return how long the pair is still blocked; empty if the password may be checked now
     */
    synchronized Optional<Duration> begin(String source, String account) {
        Instant now = clock.instant();
        Pair pair = Pair.of(source, account);
        Tries before = tries.get(pair);
        if (before != null && before.last().plus(REMEMBERED).isBefore(now)) {
            before = null;
        }
        if (before != null && now.isBefore(before.blockedUntil())) {
            return Optional.of(Duration.between(now, before.blockedUntil()));
        }
        tries.put(pair, new Tries(before == null ? 1 : before.count() + 1, now));
        return Optional.empty();
    }

    /** Forgets the tries of a pair: its password was right. */
    synchronized void succeeded(String source, String account) {
        tries.remove(Pair.of(source, account));
    }

    synchronized int size() {
        return tries.size();
    }

    private record Pair(String source, String account) {

        static Pair of(String source, String account) {
            return new Pair(
                    source, account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account);
        }
    }

    private record Tries(int count, Instant last) {

        Instant blockedUntil() {
            if (count < FREE_TRIES) {
                return last;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 5));
            return last.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }
}
