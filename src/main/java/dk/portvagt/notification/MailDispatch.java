package dk.portvagt.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends due mails one after the other. Several nodes can do so concurrently. */
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    private final MailQueue queue;
    private final Letters letters;
    private final JavaMailSenderImpl sender;
    private final Postman postman;
    private volatile boolean stopping;

    MailDispatch(MailQueue queue, Letters letters, JavaMailSenderImpl sender) {
        this.queue = queue;
        this.letters = letters;
        this.sender = sender;
        this.postman = new Postman(sender);
    }

    /** Sends until no mail is due, or the mail server is out of reach. */
    void sendWhatIsDue() {
        queue.noteAbandoned();
        boolean serverAnswers = true;
        while (serverAnswers && !stopping) {
            Optional<Outgoing> due = queue.claim();
            if (due.isEmpty()) {
                return;
            }
            serverAnswers = send(due.get());
        }
    }

    /** Stops after the current mail. */
    void stop() {
        stopping = true;
    }

    private boolean send(Outgoing mail) {
        Delivery delivery = attempt(mail);
        queue.note(mail, delivery);
        if (delivery instanceof Delivery.Postponed postponed) {
            LOG.warn("Mail {} was not accepted and will be retried: {}", mail.id(), postponed.answer());
            return postponed.serverAnswers();
        }
        return true;
    }

    private Delivery attempt(Outgoing mail) {
        Letter letter;
        try {
            letter = letters.write(mail, sender.getSession());
        } catch (Letters.Unsendable e) {
            return new Delivery.Refused(e.getMessage());
        } catch (MessagingException | RuntimeException e) {
            LOG.error("Mail {} cannot be written", mail.id(), e);
            return new Delivery.Postponed("Mailen kunne ikke skrives; se serverens log.", true);
        }
        try {
            return postman.deliver(letter);
        } catch (RuntimeException e) {
            LOG.error("The result of sending mail {} is unknown", mail.id(), e);
            return new Delivery.Unknown("Afsendelsen gik galt; se serverens log.");
        }
    }
}
