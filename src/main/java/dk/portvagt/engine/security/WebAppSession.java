package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/**
 * Finds the user who is logged in to the web apps. A link from Tasklist to Portvagt's own page must not ask for the
 * password again.
 */
final class WebAppSession {

    private static final String OWN_PAGES = "/portvagt/";

    private WebAppSession() {}

    /**
     * Returns the user of the web apps' session; empty without a session, and for every request but a page view and a
     * form that one of our pages sends. Browsers send a session's cookie with every request, so the cookie alone must
     * not allow changes: a form must come from this server, and the browser must say so.
     */
    static Optional<String> userOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean fromOwnPages = request.getServletPath().startsWith(OWN_PAGES)
                && (request.getMethod().equals("GET")
                        || request.getMethod().equals("POST") && CrossSiteFilter.isFromOwnPage(request));
        if (session == null || !fromOwnPages) {
            return Optional.empty();
        }
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                .map(Authentication::getIdentityId);
    }
}
