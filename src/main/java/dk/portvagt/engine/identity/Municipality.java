package dk.portvagt.engine.identity;

import java.util.regex.Pattern;

/**
 * A kommune that uses this installation.
 *
 * @param code its three-digit municipality code, which is also the engine's tenant id
 * @param name as shown to users
 * @param logo where its logo is: a file, or {@code classpath:} and a resource; null when it has none
 */
public record Municipality(String code, String name, String logo) {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}");

    boolean isValid() {
        return code != null && CODE.matcher(code).matches() && name != null && !name.isBlank();
    }
}
