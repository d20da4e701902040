package io.tidemark.deliver.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server of sockets that answers as it is told: it refuses, puts off, keeps silent or hangs up. */
public final class MoodyServer implements AutoCloseable {
    /** Instead of an answer: hangs up. */
    public static final String HANG_UP = "hang up";
    /** Instead of an answer: says nothing until the other side leaves. */
    public static final String SILENCE = "silence";

    /** Instead of an answer to DATA: takes the first line of the message, then hangs up. */
    public static final String HANG_UP_IN_THE_MIDDLE = "354 go on a little";

    private final ServerSocket listening;
    private final @Nullable SSLContext keys;
    private final List<String> extensions;
    private final Map<String, ConcurrentLinkedQueue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /**
     * @param keys for STARTTLS, null where it is not offered
     * @param extensions lines of the answer to EHLO
     */
    public MoodyServer(@Nullable SSLContext keys, String... extensions) throws IOException {
        this.keys = keys;
        this.extensions = List.of(extensions);
        this.listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "moody");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listening.getLocalPort();
    }

    /**
     * The next answers to a command, before it answers as servers do.
     *
     * @param command {@code MAIL}, {@code RCPT}, {@code DATA}, {@code .} for the end of a message
     */
    public MoodyServer answers(String command, String... lines) {
        answers.computeIfAbsent(command, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(lines));
        return this;
    }

    /** All messages that came to their last line, whatever was answered. */
    public List<String> messages() {
        return messages;
    }

    /** All commands. */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread thread = new Thread(() -> talk(socket), "moody talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket first) {
        try (Socket socket = first) {
            say(socket.getOutputStream(), "220 moody");
            talk(socket, reader(socket.getInputStream()));
        } catch (IOException e) {
            heard.add("left: " + e.getMessage());
        }
    }

    private void talk(Socket socket, BufferedReader in) throws IOException {
        OutputStream out = socket.getOutputStream();
        String line;
        while ((line = in.readLine()) != null) {
            heard.add(line);
            String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String answer = answer(command);
            if (command.equals("STARTTLS") && keys != null) {
                say(out, "220 go ahead");
                SSLSocket secure = (SSLSocket) keys.getSocketFactory().createSocket(socket, null, false);
                secure.setUseClientMode(false);
                talk(secure, reader(secure.getInputStream()));
                return;
            }
            if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            }
            if (answer.equals(HANG_UP_IN_THE_MIDDLE)) {
                say(out, answer);
                heard.add("message: " + in.readLine());
                return;
            }
            if (!say(socket, in, answer)
                    || command.equals("DATA") && answer.startsWith("354") && !message(socket, in)) {
                return;
            }
        }
    }

    /** @return false where the talk is over */
    private boolean message(Socket socket, BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        messages.add(String.join("\n", lines));
        return say(socket, in, answer("."));
    }

    private boolean say(Socket socket, BufferedReader in, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (answer.equals(SILENCE)) {
            while (in.read() >= 0) {
                heard.add("more");
            }
            return false;
        }
        say(socket.getOutputStream(), answer);
        return true;
    }

    private String answer(String command) {
        ConcurrentLinkedQueue<String> told = answers.get(command);
        String answer = told == null ? null : told.poll();
        if (answer != null) {
            return answer;
        }
        return switch (command) {
            case "EHLO" -> extensions();
            case "DATA" -> "354 go on";
            case "." -> "250 2.0.0 kept as M" + messages.size();
            case "AUTH" -> "235 2.7.0 welcome";
            default -> "250 ok";
        };
    }

    private String extensions() {
        StringBuilder lines = new StringBuilder("250-moody");
        extensions.forEach(extension -> lines.append("\r\n250-").append(extension));
        return lines.append("\r\n250 HELP").toString();
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
