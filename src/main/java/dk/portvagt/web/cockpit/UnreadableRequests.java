package dk.portvagt.web.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses malformed requests in Danish, without details of the server's parser. No page of ours sends them. */
@Provider
public class UnreadableRequests implements ReaderInterceptor {

    private static final String OWN = CockpitPage.class.getPackageName();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
        try {
            return request.proceed();
        } catch (JsonProcessingException e) {
            if (request.getType().getName().startsWith(OWN)) {
                throw Refused.unreadable("Det, der blev sendt, kan ikke læses.");
            }
            throw e;
        }
    }
}
