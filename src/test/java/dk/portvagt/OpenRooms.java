package dk.portvagt;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Tells Spring Modulith what a room is: each package right below the root. Its packages are doors of their own, such as
 * {@code steps}; Java's visibility keeps the rest of a room inside.
 */
class OpenRooms implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage room, ApplicationModuleInformation information) {
        return NamedInterfaces.forOpen(room);
    }
}
