package dk.portvagt.sharing.steps;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Empties the letter boxes of all municipalities every few seconds, where jobs run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class LetterRound {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);

    private final JdbcClient database;
    private final LetterBox box;

    LetterRound(JdbcClient database, LetterBox box) {
        this.database = database;
        this.box = box;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${portvagt.letters.every:PT10S}")
    void deliver() {
        try {
            database.sql("SELECT code FROM portvagt.municipality")
                    .query(String.class)
                    .list()
                    .forEach(box::empty);
        } catch (RuntimeException e) {
            // Usually the database is down; letters wait in it.
            LOG.error("Letters between municipalities could not be delivered", e);
        }
    }
}
