package dk.portvagt.engine.identity;

/**
 * Describes a role that an administrator has added to the {@link PortvagtGroup shipped ones}.
 *
 * @param id group id, as models name it
 * @param danishName for users
 * @param access what its members see
 */
public record AddedRole(String id, String danishName, RoleAccess access) {}
