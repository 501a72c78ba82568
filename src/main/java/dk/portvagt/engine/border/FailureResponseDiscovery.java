package dk.portvagt.engine.border;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Registers the answers to failures in every Jersey application of this server. These are the REST API and the web
 * apps' APIs, which we do not configure ourselves.
 */
public class FailureResponseDiscovery implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        FailureResponse.all().forEach(context::register);
        context.register(RefusalNotes.class);
    }
}
