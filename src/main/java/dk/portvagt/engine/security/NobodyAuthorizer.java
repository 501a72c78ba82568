package dk.portvagt.engine.security;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Refuses everyone. It is the last rule in {@code portvagtSecurityRules.json}: the web apps allow every request that no
 * rule matches.
 */
public class NobodyAuthorizer implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        return Authorization.denied(Authentication.ANONYMOUS);
    }
}
