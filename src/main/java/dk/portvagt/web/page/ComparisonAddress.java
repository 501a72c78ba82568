package dk.portvagt.web.page;

import java.util.Collection;
import org.springframework.web.util.UriComponentsBuilder;

/** Knows where proposals are compared. */
public final class ComparisonAddress {

    public static final String ROOT = "/portvagt/sammenlign";

    private ComparisonAddress() {}

    /**
     * Returns the address of the page with these cases chosen.
     *
     * @param municipality its code
     */
    public static String of(String municipality, Collection<String> caseNumbers) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ROOT).queryParam("kommune", municipality);
        caseNumbers.forEach(number -> address.queryParam("sag", number));
        return address.toUriString();
    }
}
