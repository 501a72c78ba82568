package dk.portvagt.web.cockpit.portfolio;

/** A choice as it stands in an address: a Danish word without letters that an address has to escape. */
interface InAddress {

    String word();
}
