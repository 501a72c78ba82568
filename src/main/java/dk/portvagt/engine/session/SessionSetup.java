package dk.portvagt.engine.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the sessions of the web apps into the tables {@code portvagt.web_session} and its attributes. */
@Configuration
@EnableSpringHttpSession
class SessionSetup {

    private static final String TABLE = "portvagt.web_session";
    /** Every node tries it every minute; the lock lets one of them work. */
    private static final String DELETE_EXPIRED = "DELETE FROM " + TABLE
            + " WHERE EXPIRY_TIME < ? AND (SELECT pg_try_advisory_xact_lock(hashtext('" + TABLE + "')))";

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${server.servlet.session.timeout:PT30M}") Duration timeout) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, own);
        sessions.setTableName(TABLE);
        // Two requests of one page may add the same attribute at once.
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setDeleteSessionsByExpiryTimeQuery(DELETE_EXPIRED);
        sessions.setDefaultMaxInactiveInterval(timeout);
        GenericConversionService bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, SessionBytes::write);
        bytes.addConverter(byte[].class, Object.class, SessionBytes::read);
        sessions.setConversionService(bytes);
        return sessions;
    }

    @Bean
    @Primary
    SparingSessions sessions(JdbcIndexedSessionRepository stored) {
        return new SparingSessions(stored);
    }
}
