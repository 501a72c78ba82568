package dk.portvagt.engine.collision;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;

/**
 * The engine's access to its tables: calls a collision by its name where the engine takes it for a broken database.
 *
 * <p>Whoever ends a scope deletes its executions in one batch, the children first. If somebody has changed a child in
 * the meantime, its row stays, and before the engine has counted the rows the parent's foreign key fails: an error like
 * any other to the engine, although it is no more than an {@link org.camunda.bpm.engine.OptimisticLockingException}.
 */
class CollisionSession extends BatchDbSqlSession {

    CollisionSession(DbSqlSessionFactory factory) {
        super(factory);
    }

    @Override
    protected boolean isConcurrentModificationException(DbOperation failed, PersistenceException cause) {
        return leavesExecutionBehind(failed, cause) || super.isConcurrentModificationException(failed, cause);
    }

    private static boolean leavesExecutionBehind(DbOperation failed, PersistenceException cause) {
        return failed.getOperationType() == DbOperationType.DELETE
                && failed instanceof DbEntityOperation operation
                && operation.getEntity() instanceof ExecutionEntity
                && ExceptionUtil.checkForeignKeyConstraintViolation(cause);
    }
}
