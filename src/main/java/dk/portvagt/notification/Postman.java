package dk.portvagt.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Delivers a letter to the mail server and reports the result. */
class Postman {

    // Codes about the server or our account (RFC 5321, RFC 4954), not about the recipient or the mail.
    private static final Set<Integer> ABOUT_THE_SERVER = Set.of(421, 454, 521, 530, 534, 535, 538);

    private final JavaMailSenderImpl sender;

    Postman(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    Delivery deliver(Letter letter) {
        try {
            sender.send(letter);
            return new Delivery.Accepted();
        } catch (MailSendException e) {
            return ended(letter, e);
        } catch (MailException e) {
            return outOfReach(e);
        }
    }

    private static Delivery ended(Letter letter, MailSendException failure) {
        Optional<Exception> aboutTheLetter =
                failure.getFailedMessages().values().stream().findFirst();
        if (aboutTheLetter.isEmpty()) {
            // Either the server was never reached, or it accepted the letter and failed at QUIT.
            return letter.isHandedOver() ? new Delivery.Accepted() : outOfReach(failure);
        }
        return reply(aboutTheLetter.get())
                .map(Reply::delivery)
                .orElseGet(() -> withoutReply(letter, aboutTheLetter.get()));
    }

    private static Delivery withoutReply(Letter letter, Exception failure) {
        return letter.isHandedOver()
                ? new Delivery.Unknown("Mailserveren fik mailen, men svarede ikke: " + words(failure))
                : outOfReach(failure);
    }

    private static Delivery outOfReach(Exception failure) {
        return new Delivery.Postponed("Mailserveren kan ikke nås eller lukker os ikke ind: " + words(failure), false);
    }

    /** Finds the server's reply, preferring one about the recipient to one about the whole mail. */
    private static Optional<Reply> reply(Exception failure) {
        Reply found = null;
        for (Throwable next = failure; next != null; next = after(next)) {
            Reply reply = replyIn(next);
            if (reply != null && (found == null || reply.aboutRecipient())) {
                found = reply;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Throwable after(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }

    private static @Nullable Reply replyIn(Throwable failure) {
        Reply reply = null;
        if (failure instanceof SMTPAddressFailedException recipient) {
            reply = new Reply(recipient.getReturnCode(), words(recipient), true, true);
        } else if (failure instanceof SMTPSenderFailedException from) {
            reply = new Reply(from.getReturnCode(), words(from), false, false);
        } else if (failure instanceof SMTPSendFailedException command) {
            boolean aboutOurAccount = String.valueOf(command.getCommand()).startsWith("MAIL");
            reply = new Reply(command.getReturnCode(), words(command), !aboutOurAccount, false);
        }
        // The library returns -1 when the connection broke.
        return reply != null && reply.code() >= 400 ? reply : null;
    }

    private static String words(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words = PlainText.oneLine(deepest.getMessage());
        return words.isEmpty() ? deepest.getClass().getSimpleName() : words;
    }

    /**
     * Holds a reply of the server.
     *
     * @param aboutTheLetter whether it concerns the letter or its recipient, not the server or our account
     * @param aboutRecipient whether it concerns the recipient, not the letter as a whole
     */
    private record Reply(int code, String words, boolean aboutTheLetter, boolean aboutRecipient) {

        Delivery delivery() {
            boolean meansTheLetter = aboutTheLetter && !ABOUT_THE_SERVER.contains(code);
            return code >= 500 && meansTheLetter
                    ? new Delivery.Refused(words)
                    : new Delivery.Postponed(words, meansTheLetter);
        }
    }
}
