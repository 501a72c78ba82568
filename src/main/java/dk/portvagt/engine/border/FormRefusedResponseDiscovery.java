package dk.portvagt.engine.border;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Registers the answer to a refused form in every Jersey application of this server: the REST API and the engine API of
 * the web apps, whose set-up is not ours.
 */
public class FormRefusedResponseDiscovery implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(FormRefusedResponse.class);
    }
}
