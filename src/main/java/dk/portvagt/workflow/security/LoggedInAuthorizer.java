package dk.portvagt.workflow.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/** Lets anybody through who has logged in to the web apps; named in {@code portvagtSecurityRules.json}. */
public class LoggedInAuthorizer implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentications current = Authentications.getCurrent();
        List<UserAuthentication> people = current == null ? List.of() : current.getAuthentications();
        return Authorization.grantedUnlessNull(people.isEmpty() ? null : people.get(0));
    }
}
