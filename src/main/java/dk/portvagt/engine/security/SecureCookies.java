package dk.portvagt.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Marks cookies as secure on https requests, so that browsers send them over https only. */
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
