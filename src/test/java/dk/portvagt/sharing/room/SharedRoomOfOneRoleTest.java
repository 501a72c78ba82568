package dk.portvagt.sharing.room;

import dk.portvagt.budget.PoolDatabase;
import javax.sql.DataSource;

/** One role migrates, owns and runs everything: row-level security holds it all the same. */
class SharedRoomOfOneRoleTest extends SharedRoomTest {

    @Override
    DataSource source() {
        return PoolDatabase.ownerAsApplication();
    }
}
