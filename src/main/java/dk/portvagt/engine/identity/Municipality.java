package dk.portvagt.engine.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes a municipality (kommune) that uses this installation.
 *
 * @param code its three-digit municipality code, which is also the engine's tenant id; null if not configured
 * @param name as shown to users; null if not configured
 * @param logo place of its logo: a file, {@code classpath:} and a resource, or {@link #IN_THE_DATABASE}; null without a
 *     logo
 */
public record Municipality(
        @Nullable String code,
        @Nullable String name,
        @Nullable String logo) {

    /** The place of the logo of a municipality that an administrator has added. */
    static final String IN_THE_DATABASE = "database:";

    private static final Pattern CODE = Pattern.compile("[0-9]{3}");

    /** Tells whether a place of a logo is configured. */
    public boolean hasLogo() {
        return logo != null && !logo.isBlank();
    }

    boolean isValid() {
        return code != null && CODE.matcher(code).matches() && name != null && !name.isBlank();
    }
}
