package dk.portvagt.sharing.room;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the shared room as one municipality: the database shows and takes only what that municipality may see and write
 * there. Outside, the room's tables are empty for everybody.
 */
@Component
public class SharedRoom {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SharedRoom(DataSource source, PlatformTransactionManager transactions) {
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work as that municipality, in the caller's transaction or one of its own.
     *
     * @param municipality code, as the engine or {@code CurrentCaller} knows it; never one that somebody typed
     */
    public <T> T as(String municipality, Supplier<T> work) {
        return transaction.execute(status -> {
            String before = acting();
            act(municipality);
            T result = work.get();
            // Not after an exception: the transaction is rolled back, and the setting with it.
            act(before);
            return result;
        });
    }

    private String acting() {
        return database.sql("SELECT coalesce(portvagt.acting_municipality(), '')")
                .query(String.class)
                .single();
    }

    private void act(String municipality) {
        database.sql("SELECT set_config('portvagt.municipality', :municipality, true)")
                .param("municipality", municipality)
                .query(String.class)
                .single();
    }
}
