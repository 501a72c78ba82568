package dk.portvagt.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the application asks of the database while it is told to: statements (each entry of a batch is one,
 * whatever the driver makes of it), round trips (a batch is one) and transactions that contain a statement. For one
 * thread at a time.
 */
public final class StatementCount implements BeanPostProcessor {

    private boolean counting;
    private long statements;
    private long roundTrips;
    private long transactions;

    public record Total(long statements, long roundTrips, long transactions) {

        public Total minus(Total earlier) {
            return new Total(
                    statements - earlier.statements,
                    roundTrips - earlier.roundTrips,
                    transactions - earlier.transactions);
        }
    }

    void counts(boolean wanted) {
        counting = wanted;
    }

    public Total total() {
        return new Total(statements, roundTrips, transactions);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return new CountedConnection(super.getConnection()).proxy();
        }

        /** What it counts for, never itself: the migrations derive their data source from the real one. */
        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            DataSource target = obtainTargetDataSource();
            return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
        }
    }

    private final class CountedConnection {

        private final Connection connection;
        private boolean inTransaction;

        private CountedConnection(Connection connection) {
            this.connection = connection;
        }

        private Connection proxy() {
            return proxyOf(Connection.class, (method, arguments) -> {
                Object result = method.invoke(connection, arguments);
                if (method.getName().equals("commit")) {
                    committed();
                } else if (method.getName().equals("rollback")) {
                    inTransaction = false;
                }
                return result instanceof Statement statement ? counted(statement) : result;
            });
        }

        private Statement counted(Statement statement) {
            Class<? extends Statement> type = statement instanceof CallableStatement
                    ? CallableStatement.class
                    : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return proxyOf(type, (method, arguments) -> {
                Object result = method.invoke(statement, arguments);
                if (method.getName().startsWith("execute")) {
                    executed(result instanceof int[] batch ? batch.length : 1);
                }
                return result;
            });
        }

        private void executed(int entries) throws SQLException {
            if (counting) {
                statements += entries;
                roundTrips++;
                inTransaction = true;
                if (connection.getAutoCommit()) {
                    committed();
                }
            }
        }

        private void committed() {
            if (inTransaction) {
                transactions++;
                inTransaction = false;
            }
        }
    }

    private interface Call {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxyOf(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
