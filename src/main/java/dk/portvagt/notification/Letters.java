package dk.portvagt.notification;

import dk.portvagt.notification.Attachments.Attachment;
import dk.portvagt.text.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Writes a claimed mail for transmission. */
class Letters {

    private final MailAccount account;
    private final Attachments attachments;
    private final Clock clock;

    Letters(MailAccount account, Attachments attachments, Clock clock) {
        this.account = account;
        this.attachments = attachments;
        this.clock = clock;
    }

    Letter write(Outgoing mail, Session session) throws MessagingException, Unsendable {
        InternetAddress from = account.from(mail.municipality());
        InternetAddress to = MailAddress.of(mail.address())
                .orElseThrow(
                        () -> new Unsendable("»" + PlainText.oneLine(mail.address()) + "« er ikke en e-mailadresse."));
        Invitation invitation = mail.event() == null ? null : new Invitation(mail.event(), from, to, mail.filedAt());
        return new Letter(
                session,
                mail.messageToken(),
                from,
                to,
                Date.from(clock.instant()),
                mail.subject(),
                mail.text(),
                invitation,
                attached(mail));
    }

    private List<Attachment> attached(Outgoing mail) throws Unsendable {
        List<Attachment> attached = new ArrayList<>();
        for (long id : mail.documents()) {
            Optional<Attachment> found = attachments.find(id);
            attached.add(found.orElseThrow(() -> new Unsendable("Bilaget med nummer " + id + " findes ikke.")));
        }
        return attached;
    }

    /** Reports a mail that no retry can send. */
    static final class Unsendable extends Exception {

        private Unsendable(String reason) {
            super(reason);
        }
    }
}
