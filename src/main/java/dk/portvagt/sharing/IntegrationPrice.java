package dk.portvagt.sharing;

/**
 * Prices the integration to a role around the shared system, the same for all participants.
 *
 * @param role as shown in Danish: {@code ESDH}
 * @param build DKK once for each product in the role, shared by the municipalities that use the product
 * @param install DKK once for each municipality
 * @param yearly DKK a year for each municipality
 */
public record IntegrationPrice(String role, Estimate build, Estimate install, Estimate yearly) {}
