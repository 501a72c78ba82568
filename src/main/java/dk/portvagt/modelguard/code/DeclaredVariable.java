package dk.portvagt.modelguard.code;

import dk.portvagt.engine.variable.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Describes a variable as Java declares it, once: its name and the type of its values.
 *
 * @param fact the kind of fact that it states; null for data, which models may set
 * @param chosen whether a person chooses the record that it names, so that a form may ask for it
 */
public record DeclaredVariable(
        String name, Class<?> type, @Nullable Fact fact, boolean chosen) {

    static DeclaredVariable data(String name, Class<?> type) {
        return new DeclaredVariable(name, type, null, false);
    }
}
