package dk.portvagt.notification;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links from a mail into Portvagt by {@code portvagt.public-address}, which startup checks. It may be unset. */
@Component
public class PublicAddress {

    private static final String CASE = "/portvagt/sag/";
    private static final String TASKS = "/camunda/app/tasklist/default/";

    private final String address;

    PublicAddress(@Value("${portvagt.public-address:}") String configured) {
        this.address = configured.strip().replaceAll("/+$", "");
    }

    /**
     * Returns where a page is, for the text of a mail.
     *
     * @param path absolute, without the server's name; returned as it is without a public address
     */
    public String of(String path) {
        return address + path;
    }

    /** Says in Danish where a mail's one task is: with a link that opens it, where the public address is known. */
    public String task(String taskId) {
        return address.isEmpty() ? "Den ligger i Tasklist." : "Åbn opgaven: " + address + TASKS + "#/?task=" + taskId;
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
