package dk.portvagt.web.page;

/** Knows where the page of a case is. */
public final class CaseAddress {

    public static final String ROOT = "/portvagt/sag";

    private CaseAddress() {}

    /** Returns the address of the case's page, without the server's name. */
    public static String of(String caseNumber) {
        return ROOT + "/" + caseNumber;
    }
}
