package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;

/** Knows the page on which people choose a password: nobody can be logged in there who has none yet. */
final class PasswordPage {

    private static final String PATH = "/portvagt/adgangskode/";

    private PasswordPage() {}

    /** Tells whether the request is for the page; the server has decoded and normalised the path. */
    static boolean isFor(HttpServletRequest request) {
        return request.getServletPath().startsWith(PATH);
    }
}
