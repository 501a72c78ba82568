package dk.portvagt.engine.security;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.border.FailurePage;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the filters in front of the engine, the web apps and Portvagt's own addresses, in this order. */
@Configuration
class WebSecurity {

    private static final String[] EVERYTHING = {"/*"};
    private static final String[] INTERFACES = {"/engine-rest/*", "/camunda/api/*", "/portvagt/*"};
    private static final String[] FOR_PROGRAMS = {"/engine-rest/*", "/portvagt/*"};
    private static final String[] PAGES_OF_THE_WEB_APPS = {"/camunda/app/*"};
    private static final String[] OF_THE_ENGINE = {"/engine-rest/*", "/camunda/api/*"};
    private static final long LONGEST_REQUEST_BYTES = 10_000_000;
    private static final String[] OF_THE_WEB_APPS = {"/camunda/api/engine/*", "/camunda/api/cockpit/*"};

    @Bean
    FilterRegistrationBean<Filter> responseHeaders(@Value("${portvagt.https-only-for:P180D}") Duration httpsOnly) {
        return registration(0, new ResponseHeadersFilter(httpsOnly), EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> refusals() {
        return registration(1, new RefusalLog(), INTERFACES);
    }

    @Bean
    FilterRegistrationBean<Filter> failures(ObjectProvider<FailurePage> pages) {
        return registration(2, new FailureFilter(pages::getIfAvailable), EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> plainAddresses() {
        return registration(4, new PlainAddressFilter(), EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> closedPaths() {
        return registration(5, new ClosedPathsFilter(), EVERYTHING);
    }

    @Bean
    FilterRegistrationBean<Filter> boundedBodies() {
        return registration(6, new BoundedBodyFilter(LONGEST_REQUEST_BYTES), OF_THE_ENGINE);
    }

    @Bean
    FilterRegistrationBean<Filter> crossSite() {
        return registration(7, new CrossSiteFilter(), FOR_PROGRAMS);
    }

    @Bean
    FilterRegistrationBean<Filter> passwords() {
        return registration(8, new PasswordFilter(), INTERFACES);
    }

    @Bean
    FilterRegistrationBean<Filter> basicAuthentication(IdentityService identity, ActingPerson acting) {
        return registration(9, new BasicAuthenticationFilter(identity, acting), FOR_PROGRAMS);
    }

    @Bean
    FilterRegistrationBean<Filter> boundedResults() {
        return registration(10, new BoundedResultsFilter(SecurityPlugin.MOST_RESULTS_AT_ONCE), OF_THE_WEB_APPS);
    }

    @Bean
    FilterRegistrationBean<Filter> monitoring(@Value("${portvagt.monitoring.password:}") String password) {
        return registration(11, new MonitoringFilter(password), "/actuator/prometheus", "/actuator/prometheus/*");
    }

    @Bean
    FilterRegistrationBean<Filter> pageNonce() {
        return registration(12, new PageNonceFilter(), PAGES_OF_THE_WEB_APPS);
    }

    /** Leaves place 3 to the sessions: see {@code spring.session.servlet.filter-order}. */
    private static FilterRegistrationBean<Filter> registration(int position, Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.addUrlPatterns(paths);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + position);
        return registration;
    }
}
