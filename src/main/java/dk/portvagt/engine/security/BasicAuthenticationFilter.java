package dk.portvagt.engine.security;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.border.FailedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requires a valid user id and password (HTTP basic) and runs the request as that person. The engine's authorizations
 * and municipalities then apply.
 *
 * <p>Portvagt's own pages also accept the session of the web apps. Without one, a browser is sent to their login.
 *
 * <p>The engine's own filter leaves {@code /engine-rest/engine} open to everyone; this filter leaves nothing open but
 * the page on which a person without a password chooses one, which asks for the secret of a link.
 */
class BasicAuthenticationFilter extends OncePerRequestFilter {

    private static final String CHALLENGE = "Basic realm=\"Portvagt\", charset=\"UTF-8\"";

    private final IdentityService identity;
    private final ActingPerson acting;

    BasicAuthenticationFilter(IdentityService identity, ActingPerson acting) {
        this.identity = identity;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PasswordPage.isFor(request)) {
            chain.doFilter(request, response);
            return;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> person = authorization == null
                ? WebAppSession.userOf(request)
                : BasicCredentials.of(authorization)
                        .filter(credentials -> identity.checkPassword(credentials.userId(), credentials.password()))
                        .map(BasicCredentials::userId);
        if (person.isEmpty() && LoginPage.isFor(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, LoginPage.backTo(request));
            return;
        }
        if (person.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        FailedRequest.noteOf(request, person.get());
        try (ActingPerson.Scope scope = acting.begin(person.get())) {
            chain.doFilter(request, response);
        }
    }
}
