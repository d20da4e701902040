package io.tidemark.job.sending;

import io.tidemark.deliver.Certificates;
import io.tidemark.job.settings.Project;
import io.tidemark.job.settings.Webhook;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Whether those who are told of reports can be reached now: connects as for sending, and sends nothing.
 *
 * @param longest wait for an answer; the one of the settings where that is shorter
 */
public record Reach(Project project, Duration longest) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /**
     * What the mail server answers to a greeting.
     *
     * @throws IOException where it is not reached, or does not take user and password; the message says why
     */
    public String mail() throws IOException {
        return MailSetup.of(project).within(longest).greet();
    }

    /**
     * How the line to the address of the webhook is protected, once it stands.
     *
     * @throws IOException where it is not reached, or not trusted, or the secret is not where the settings say
     */
    public String webhook() throws IOException {
        Webhook webhook = project.settings().deliver().webhook();
        Secrets.of(project.home(), "deliver.webhook.secret", webhook.secretEnv(), webhook.secretFile());
        URI url = URI.create(webhook.url());
        boolean isSecure = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : isSecure ? HTTPS : HTTP;
        int millis = (int) Math.min(webhook.timeout().toMillis(), longest.toMillis());
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(url.getHost(), port), millis);
            line.setSoTimeout(millis);
            return isSecure ? handshake(line, url.getHost(), port, webhook.trust()) : "connected";
        }
    }

    private String handshake(Socket line, String host, int port, String trust) throws IOException {
        Path file = project.home().resolve(trust);
        SSLSocketFactory factory = trust.isEmpty()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : Certificates.trusting(file).getSocketFactory();
        try (SSLSocket secured = (SSLSocket) factory.createSocket(line, host, port, true)) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return "connected by " + secured.getSession().getProtocol();
        }
    }
}
