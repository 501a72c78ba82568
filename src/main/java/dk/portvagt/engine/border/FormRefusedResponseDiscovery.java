package dk.portvagt.engine.border;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Registers the answers to refused forms and to failures in every Jersey application of this server. These are the REST
 * API and the web apps' engine API, which we do not configure ourselves.
 */
public class FormRefusedResponseDiscovery implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(FormRefusedResponse.class);
        context.register(EngineFailureResponse.class);
        context.register(DatabaseFailureResponse.class);
    }
}
