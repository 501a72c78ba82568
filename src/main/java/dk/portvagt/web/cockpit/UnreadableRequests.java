package dk.portvagt.web.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses what a page cannot have sent in Danish, and without telling how the server reads it. */
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
