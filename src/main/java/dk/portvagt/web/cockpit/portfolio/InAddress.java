package dk.portvagt.web.cockpit.portfolio;

/** Represents a choice in an address: a Danish word without letters that an address has to escape. */
public interface InAddress {

    String word();
}
