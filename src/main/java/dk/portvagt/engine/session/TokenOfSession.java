package dk.portvagt.engine.session;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives every request of a session the same token against requests from elsewhere.
 *
 * <p>After a login the page sends several requests at once. Each finds a session without a token and makes one, on
 * whatever node. With random tokens the browser could keep another one than the session, and the next click would end
 * the session. The token follows from the id of the session, which only the browser and the server know, and does not
 * reveal it.
 */
public class TokenOfSession extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final String PURPOSE = "portvagt-csrf:";

    @Override
    public void nextBytes(byte[] token) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            byte[] digest = digest(attributes.getRequest());
            System.arraycopy(Arrays.copyOf(digest, token.length), 0, token, 0, token.length);
        } else {
            super.nextBytes(token);
        }
    }

    private static byte[] digest(HttpServletRequest request) {
        try {
            String id = request.getSession().getId();
            return MessageDigest.getInstance("SHA-256").digest((PURPOSE + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
