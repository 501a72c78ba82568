package dk.portvagt.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports whether mails get through.
 *
 * <p>It is up, or unknown when a mail has waited for an hour or needs a decision. It is never down: the rest of the
 * application works, and waiting mails are not lost.
 */
@Component
class MailsHealthIndicator implements HealthIndicator {

    private static final Duration LONG_WAIT = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    MailsHealthIndicator(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state <> 'UNCERTAIN') AS waiting,
                            count(*) FILTER (WHERE state <> 'UNCERTAIN' AND filed_at < :longAgo) AS late,
                            count(*) FILTER (WHERE state = 'UNCERTAIN') AS uncertain
                        FROM portvagt.mail WHERE state IN ('WAITING', 'SENDING', 'UNCERTAIN')
                        """)
                .param("longAgo", OffsetDateTime.now(clock).minus(LONG_WAIT))
                .query((row, number) -> health(row.getLong("waiting"), row.getLong("late"), row.getLong("uncertain")))
                .single();
    }

    private static Health health(long waiting, long late, long uncertain) {
        Health.Builder health = late > 0 || uncertain > 0 ? Health.unknown() : Health.up();
        return health.withDetail("waiting", waiting)
                .withDetail("late", late)
                .withDetail("uncertain", uncertain)
                .build();
    }
}
