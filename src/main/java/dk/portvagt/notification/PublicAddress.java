package dk.portvagt.notification;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links from a mail into Portvagt: {@code portvagt.public-address}, checked at startup. Without it there are none. */
@Component
class PublicAddress {

    private static final String CASE = "/portvagt/sag/";
    private static final String TASKS = "/camunda/app/tasklist/default/";

    private final String address;

    PublicAddress(@Value("${portvagt.public-address:}") String configured) {
        this.address = configured.strip().replaceAll("/+$", "");
    }

    /**
     * Returns what stands below a mail's text: where its cases are, and where the recipient's tasks are; empty without
     * a public address.
     */
    String links(List<String> cases) {
        if (address.isEmpty()) {
            return "";
        }
        StringBuilder links = new StringBuilder("\n");
        cases.forEach(number -> links.append("\nSag ")
                .append(number)
                .append(": ")
                .append(address)
                .append(CASE)
                .append(number));
        return links.append("\nDine opgaver: ").append(address).append(TASKS).toString();
    }
}
