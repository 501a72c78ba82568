package dk.portvagt.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test its pages: one browser for the whole run, a profile of its own for every test. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Profiles.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Profiles.class) {
            return profiles(test);
        }
        BrowserContext profile = profile(test);
        return type == Page.class ? profile.newPage() : profile;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Profiles profiles = test.getStore(NAMESPACE).remove(Profiles.class, Profiles.class);
        if (profiles != null) {
            profiles.close();
        }
    }

    private static Profiles profiles(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Profiles.class, type -> new Profiles(browser(test), address(test)), Profiles.class);
    }

    private static BrowserContext profile(ExtensionContext test) {
        Profiles profiles = profiles(test);
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserContext.class, type -> profiles.open(), BrowserContext.class);
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
