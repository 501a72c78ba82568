package dk.portvagt;

import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Runs what is annotated in a transaction, as Spring does it in the application, for tests without Spring. */
public final class Transactional {

    private Transactional() {}

    @SuppressWarnings("unchecked")
    public static <T> T proxy(T target, DataSource source) {
        ProxyFactory proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(
                new JdbcTransactionManager(source), new AnnotationTransactionAttributeSource()));
        return (T) proxy.getProxy();
    }
}
