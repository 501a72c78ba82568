package dk.portvagt.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test its pages: one browser for the whole run, a profile of its own for every test. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final String LOCALE = "da-DK";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BrowserContext profile = profile(test);
        return parameter.getParameter().getType() == Page.class ? profile.newPage() : profile;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        BrowserContext profile = test.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
        if (profile != null) {
            profile.close();
        }
    }

    private static BrowserContext profile(ExtensionContext test) {
        Store perTest = test.getStore(NAMESPACE);
        return perTest.getOrComputeIfAbsent(
                BrowserContext.class,
                type -> browser(test)
                        .newContext(new NewContextOptions()
                                .setBaseURL(address(test))
                                .setLocale(LOCALE)),
                BrowserContext.class);
    }

    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunningBrowser.class, type -> new RunningBrowser(), RunningBrowser.class)
                .browser();
    }

    private static String address(ExtensionContext test) {
        return "http://localhost:"
                + SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
    }
}
