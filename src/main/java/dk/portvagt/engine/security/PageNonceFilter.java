package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the script nonce of a web app's page with the request for that page.
 *
 * <p>Camunda keeps it in an attribute of the whole application. Any other request between a page's header and its text
 * changes it. The page then names another nonce than its header, and stays blank.
 */
class PageNonceFilter extends OncePerRequestFilter {

    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withNonceOf(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext withNonceOf(HttpServletRequest request) {
        ProxyFactory context = new ProxyFactory(request.getServletContext());
        context.addAdvice((MethodInterceptor) call -> {
            Object[] arguments = call.getArguments();
            if (arguments.length == 0 || !NONCE.equals(arguments[0])) {
                return call.proceed();
            }
            if (arguments.length == 2) {
                request.setAttribute(NONCE, arguments[1]);
            }
            return request.getAttribute(NONCE);
        });
        return (ServletContext) context.getProxy();
    }
}
