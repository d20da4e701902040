package io.tidemark.deliver.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tidemark.deliver.Reply;
import io.tidemark.deliver.Secret;
import io.tidemark.deliver.mail.TestKeys;
import io.tidemark.store.night.Deliveries.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final Instant AT = Instant.ofEpochSecond(1_795_460_400);
    private static final Secret SECRET = new Secret("key");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void a_receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_notice_carries_its_key_and_a_signature_over_time_and_body() {
        Reply reply = webhook(TIMEOUT).send("abc", "{\"title\":\"大连\"}", AT);

        assertThat(reply).isEqualTo(Reply.accepted("HTTP 200 thanks"));
        assertThat(bodies).containsExactly("{\"title\":\"大连\"}");
        HttpExchange exchange = asked.get(0);
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getRequestHeaders().getFirst("Idempotency-Key")).isEqualTo("abc");
        assertThat(exchange.getRequestHeaders().getFirst("X-Tidemark-Timestamp"))
                .isEqualTo("1795460400");
        // printf '1795460400.{"title":"大连"}' | openssl dgst -sha256 -hmac key
        assertThat(exchange.getRequestHeaders().getFirst("X-Tidemark-Signature"))
                .isEqualTo("sha256=6be1647555fefed2a0c5e55c9abaaf508b5a24bf1f8205112910f0f14fab0617");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "204, ACCEPTED",
        "302, BOUNCED",
        "400, BOUNCED",
        "429, FAILED",
        "408, FAILED",
        "500, FAILED",
        "503, FAILED"
    })
    void a_refusal_is_told_from_a_delay(int code, State state) {
        status = code;

        Reply reply = webhook(TIMEOUT).send("abc", "{}", AT);

        assertThat(reply.state()).isEqualTo(state);
        assertThat(reply.text()).startsWith("HTTP " + code);
        assertThat(asked).hasSize(1);
    }

    @Test
    void nobody_listening_is_a_failure_that_is_tried_again() {
        Webhook webhook = webhook(TIMEOUT);
        server.stop(0);

        assertThat(webhook.send("abc", "{}", AT).state()).isEqualTo(State.FAILED);
    }

    @Test
    void an_answer_that_does_not_come_is_a_failure_that_is_tried_again_under_the_same_key() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            Reply reply = new Webhook(url, SECRET, Optional.empty(), Duration.ofMillis(300)).send("abc", "{}", AT);

            try (Socket asking = silent.accept()) {
                assertThat(asking.getInputStream().read()).isEqualTo('P');
            }
            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(reply.text()).startsWith("no answer: ");
        }
    }

    @Test
    void over_tls_only_a_receiver_that_somebody_vouches_for_is_told() throws Exception {
        TestKeys keys = TestKeys.of(folder, "ip:127.0.0.1");
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(keys.server()));
        secure.createContext("/", this::answer);
        secure.start();
        try {
            URI url = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");

            Reply stranger = new Webhook(url, SECRET, Optional.empty(), TIMEOUT).send("abc", "{}", AT);
            Reply known = new Webhook(url, SECRET, Optional.of(keys.certificate()), TIMEOUT).send("abc", "{}", AT);

            assertThat(stranger.state()).isEqualTo(State.FAILED);
            assertThat(known.state()).as(known.text()).isEqualTo(State.ACCEPTED);
            assertThat(asked).hasSize(1);
        } finally {
            secure.stop(0);
        }
    }

    private Webhook webhook(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reports");
        return new Webhook(url, SECRET, Optional.empty(), timeout);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(exchange);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        byte[] body = "thanks\n".getBytes(StandardCharsets.UTF_8);
        boolean empty = status == 204;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
