package dk.portvagt.engine.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what start-up has once put into the engine for administrators to change: groups, permissions, filters.
 *
 * <p>Everything is given once. So a re-start neither doubles it nor brings back what an administrator took away, while
 * a new version can still bring something new.
 */
@Component
class ShippedItems {

    private final JdbcClient database;

    ShippedItems(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is the first time, in all starts on this database; another node asking meanwhile waits for ours. */
    boolean isNew(String item) {
        return database.sql("INSERT INTO portvagt.shipped_item (item) VALUES (:item) ON CONFLICT DO NOTHING")
                        .param("item", item)
                        .update()
                == 1;
    }
}
