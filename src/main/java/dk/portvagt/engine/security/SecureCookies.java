package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Marks the cookies of somebody who came by https as not to be sent over anything else. */
class SecureCookies extends HttpServletResponseWrapper {

    private final boolean https;

    SecureCookies(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.https = request.isSecure();
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, secured(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, secured(name, value));
    }

    private String secured(String name, String value) {
        boolean lacking = https
                && "Set-Cookie".equalsIgnoreCase(name)
                && !value.toLowerCase().contains("; secure");
        return lacking ? value + "; Secure" : value;
    }
}
