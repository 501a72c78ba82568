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
 * Accesses the engine's tables, and reports a collision as such where the engine assumes a broken database.
 *
 * <p>The end of a scope deletes its executions in one batch, the children first. If another transaction has changed a
 * child, that row stays. The parent's foreign key then fails before the engine has counted the rows. The engine treats
 * it as any other error, although it is only an {@link org.camunda.bpm.engine.OptimisticLockingException}.
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
