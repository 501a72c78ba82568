package dk.portvagt.engine.rights;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls back what a request did, so that each can be asked of the same things: deleting a case as well as reading it.
 *
 * <p>A request that names the header runs in a transaction of its own, which the engine and our repositories join.
 */
final class UndoneRequests extends ValveBase {

    static final String HEADER = "X-Undone";

    private final TransactionTemplate transactions;
    private final Container server;

    private UndoneRequests(TransactionTemplate transactions, Container server) {
        super(true);
        this.transactions = transactions;
        this.server = server;
    }

    static UndoneRequests on(WebServer server, TransactionTemplate transactions) {
        Container application = ((TomcatWebServer) server).getTomcat().getHost().findChildren()[0];
        UndoneRequests valve = new UndoneRequests(transactions, application);
        application.getPipeline().addValve(valve);
        return valve;
    }

    void end() {
        server.getPipeline().removeValve(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader(HEADER) == null) {
            getNext().invoke(request, response);
            return;
        }
        Exception[] failure = new Exception[1];
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                getNext().invoke(request, response);
            } catch (IOException | ServletException e) {
                failure[0] = e;
            }
        });
        if (failure[0] instanceof IOException e) {
            throw e;
        }
        if (failure[0] instanceof ServletException e) {
            throw e;
        }
    }
}
