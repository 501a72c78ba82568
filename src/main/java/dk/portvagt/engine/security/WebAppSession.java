package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/**
 * Who is logged in to the web apps: a link from Tasklist to a page of Portvagt's own shall not ask for the password
 * again.
 */
final class WebAppSession {

    private static final String OWN_PAGES = "/portvagt/";

    private WebAppSession() {}

    /**
     * The user of the web apps' session; empty when there is none, and for whatever is not just looked at: a session's
     * cookie goes with every request, so nothing may be changed on its word alone.
     */
    static Optional<String> readerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean looksAtPage =
                request.getMethod().equals("GET") && request.getServletPath().startsWith(OWN_PAGES);
        if (session == null || !looksAtPage) {
            return Optional.empty();
        }
        return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                .map(Authentication::getIdentityId);
    }
}
