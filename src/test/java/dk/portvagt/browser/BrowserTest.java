package dk.portvagt.browser;

import dk.portvagt.PortvagtTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running application through Chromium, skipped with a hint where there is none.
 *
 * <p>A test method may take a Playwright {@code Page} (a new browser profile, at the application's address) or a
 * {@code BrowserContext} to open several, or {@link Profiles} for several people; see {@link BrowserExtension}. The
 * class name ends in {@code BrowserTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ChromiumCondition.class, BrowserExtension.class})
@PortvagtTest
public @interface BrowserTest {}
