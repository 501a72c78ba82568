package dk.portvagt.workflow.deployment;

import java.util.Map;
import java.util.Set;

/**
 * What models may refer to outside of themselves.
 *
 * @param beans by the name models call them by
 * @param groups ids of the groups of people
 * @param code what Java declares and does
 */
public record Platform(Map<String, Class<?>> beans, Set<String> groups, JavaCode code) {}
