package dk.portvagt.web.page;

/**
 * Describes an entry of the menu that all pages have in common.
 *
 * @param place orders the entries, the lowest first
 * @param address absolute, without the server's name
 * @param name in Danish
 * @param description one Danish sentence about what is there
 */
public record MenuEntry(int place, String address, String name, String description) {}
