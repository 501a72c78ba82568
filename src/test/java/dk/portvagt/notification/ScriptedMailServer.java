package dk.portvagt.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers as it is told, also as no well-behaved server does. */
public final class ScriptedMailServer implements AutoCloseable {

    /** Instead of an answer, the connection ends. */
    static final String HANGS_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile SSLContext encryption;

    public ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param command the first four letters of an SMTP command, or {@code .} for the end of a mail */
    ScriptedMailServer answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Offers STARTTLS, and shows the certificate of this context to whoever takes it up. */
    public ScriptedMailServer encryptsWith(SSLContext context) {
        encryption = context;
        return answers("EHLO", "250-here\r\n250 STARTTLS");
    }

    public int port() {
        return socket.getLocalPort();
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(socket.getInetAddress().getHostAddress());
        sender.setPort(port());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "10000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "10000");
        return sender;
    }

    /** How many mails were handed over completely, whatever the answer was. */
    public long mails() {
        return received.stream().filter("."::equals).count();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The client left, or the test is over.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = reader(client);
        OutputStream out = client.getOutputStream();
        boolean open = say(out, answers.getOrDefault("CONN", "220 here"));
        boolean data = false;
        while (open) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            if (!data || line.equals(".")) {
                received.add(line);
                String command = line.substring(0, Math.min(4, line.length()));
                open = say(out, answers.getOrDefault(command, usual(command)));
                if (command.equals("STAR") && open && encryption != null) {
                    SSLSocket encrypted = encrypted(client);
                    in = reader(encrypted);
                    out = encrypted.getOutputStream();
                }
                data = command.equals("DATA")
                        && answers.getOrDefault("DATA", "354").startsWith("3");
            }
        }
    }

    private SSLSocket encrypted(Socket client) throws IOException {
        SSLSocket encrypted = (SSLSocket) encryption
                .getSocketFactory()
                .createSocket(client, client.getInetAddress().getHostAddress(), client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    private static boolean say(OutputStream out, String answer) throws IOException {
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "STAR" -> "220 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }
}
