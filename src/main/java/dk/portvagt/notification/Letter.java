package dk.portvagt.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a mail for transmission. It knows whether it was transmitted completely. */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private boolean handedOver;

    /**
     * Writes the mail.
     *
     * @param session of the sender that will send it
     * @param token makes its Message-ID: the same for every attempt to send the same mail
     */
    Letter(
            Session session,
            UUID token,
            InternetAddress from,
            InternetAddress to,
            Date date,
            String subject,
            String text,
            @Nullable Invitation invitation,
            List<Attachments.Attachment> attachments)
            throws MessagingException {
        super(session);
        messageId = "<" + token + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
        setFrom(from);
        setRecipient(RecipientType.TO, to);
        setSubject(subject, UTF_8);
        setSentDate(date);
        // Prevents absence replies of every recipient to the meeting's secretary (RFC 3834, and Exchange's own header).
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        write(text, invitation, attachments);
        saveChanges();
    }

    /** Checks whether the server received everything: from then on silence does not mean refusal. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void write(String text, @Nullable Invitation invitation, List<Attachments.Attachment> attachments)
            throws MessagingException {
        if (invitation == null && attachments.isEmpty()) {
            setText(text, UTF_8);
        } else if (attachments.isEmpty()) {
            setContent(alternative(text, invitation));
        } else {
            MimeMultipart all = new MimeMultipart(part(text, invitation));
            for (Attachments.Attachment attachment : attachments) {
                all.addBodyPart(part(attachment));
            }
            setContent(all);
        }
    }

    private static MimeBodyPart part(String text, Invitation invitation) throws MessagingException {
        return invitation == null ? plain(text) : around(alternative(text, invitation));
    }

    /** Adds the calendar as the last alternative of the text: only then Outlook treats the mail as an invitation. */
    private static MimeMultipart alternative(String text, Invitation invitation) throws MessagingException {
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setText(invitation.text(), UTF_8, "calendar");
        calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + invitation.method());
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(plain(text));
        alternative.addBodyPart(calendar);
        return alternative;
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        return plain;
    }

    private static MimeBodyPart around(Multipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart part(Attachments.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setFileName(attachment.fileName());
        part.setDisposition(ATTACHMENT);
        return part;
    }
}
