package dk.portvagt.web.mail;

import dk.portvagt.notification.MailState;
import dk.portvagt.web.mail.MailRow.Filter;
import dk.portvagt.web.page.PageShell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Renders the Danish page of all mails. It needs no script. */
@Component
class MailPage {

    private final PageShell shell;
    private final boolean demo;

    MailPage(PageShell shell, @Value("${portvagt.demo:false}") boolean demo) {
        this.shell = shell;
        this.demo = demo;
    }

    /**
     * Renders the mails.
     *
     * @param state of the mails shown; null for all
     * @param older address of the page of older mails; null without older mails
     * @param message the last result; null without one
     * @param sending whether a mail server is configured
     */
    String of(
            List<MailRow> mails,
            Map<MailState, Long> counts,
            @Nullable MailState state,
            @Nullable String older,
            @Nullable String message,
            boolean sending) {
        Map<String, Object> values = new HashMap<>();
        values.put("mails", mails);
        values.put("filters", filters(counts, state));
        values.put("filter", state == null ? "" : state.name());
        values.put("older", older);
        values.put("message", message);
        values.put("off", sending ? null : off());
        values.put("explanations", MailNames.explanations(demo));
        return fill(values);
    }

    /** Renders the page with one sentence that explains the refusal. */
    String refused(String reason) {
        return fill(Map.of("refusal", reason));
    }

    private String off() {
        return demo
                ? "Demoen sender ingen e-mails. Her ses dem, der ville være sendt."
                : "Der er ingen mailserver sat op, så der sendes ingen e-mails. De gemmes her.";
    }

    private List<Filter> filters(Map<MailState, Long> counts, @Nullable MailState chosen) {
        List<Filter> filters = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        filters.add(new Filter(MailPages.ADDRESS, "Alle (" + all + ")", chosen == null));
        counts.forEach((state, mails) -> filters.add(
                new Filter(MailPages.address(state), MailNames.of(state, demo) + " (" + mails + ")", state == chosen)));
        return filters;
    }

    private String fill(Map<String, Object> values) {
        return shell.fill("mails", values);
    }
}
