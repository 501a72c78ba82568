package dk.portvagt.web.mail;

import dk.portvagt.notification.LoggedMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Describes the mails about a case for its page, in Danish. */
@Component
public class CaseMails {

    private final MailRows rows;

    CaseMails(MailRows rows) {
        this.rows = rows;
    }

    /**
     * Describes a mail that several people got.
     *
     * @param recipients their names
     * @param states whether it was sent, each state once
     */
    public record Row(String subject, String recipients, String filedAt, String text, String states) {}

    /** Describes the mails in their order, one row for the same mail to several people. */
    public List<Row> of(List<LoggedMail> mails) {
        return mails.stream()
                .map(rows::of)
                .collect(Collectors.groupingBy(
                        mail -> mail.subject() + mail.text(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Row(
                        same.get(0).subject(),
                        each(same, MailRow::recipient),
                        same.get(0).filedAt(),
                        same.get(0).text(),
                        each(same, MailRow::state)))
                .toList();
    }

    private static String each(List<MailRow> mails, Function<MailRow, String> part) {
        return mails.stream().map(part).distinct().collect(Collectors.joining(", "));
    }
}
