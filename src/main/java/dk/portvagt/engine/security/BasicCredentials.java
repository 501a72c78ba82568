package dk.portvagt.engine.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds user id and password of an HTTP basic authorization header. */
record BasicCredentials(String userId, String password) {

    private static final String SCHEME = "Basic ";

    /**
     * Reads the header; returns empty for a missing or invalid header.
     *
     * @param header null if the request has none
     */
    static Optional<BasicCredentials> of(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decoded(header.substring(SCHEME.length()).strip()).flatMap(BasicCredentials::split);
    }

    private static Optional<String> decoded(String credentials) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<BasicCredentials> split(String credentials) {
        int colon = credentials.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new BasicCredentials(credentials.substring(0, colon), credentials.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return userId;
    }
}
