package dk.portvagt.engine.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers the items that startup has given to the engine for administrators to change: groups, permissions, filters.
 *
 * <p>Idempotent: everything is given once. A restart neither duplicates an item nor restores an item that an
 * administrator removed. A new version can still add items.
 */
@Component
class ShippedItems {

    private final JdbcClient database;

    ShippedItems(JdbcClient database) {
        this.database = database;
    }

    /**
     * Tells whether the item is new in all startups on this database. Another node that asks meanwhile waits for our
     * transaction.
     */
    boolean isNew(String item) {
        return database.sql("INSERT INTO portvagt.shipped_item (item) VALUES (:item) ON CONFLICT DO NOTHING")
                        .param("item", item)
                        .update()
                == 1;
    }
}
