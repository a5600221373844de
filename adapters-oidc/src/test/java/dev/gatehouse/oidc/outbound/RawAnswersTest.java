package dev.gatehouse.oidc.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.provider.Seed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Whatever bytes come back, they are an answer or a reason why there is none. */
class RawAnswersTest {
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n\r\n",
                "nonsense",
                "HTTP/1.1",
                "HTTP/1.1 \r\n\r\n",
                "HTTP/9.9 999 ?\r\n\r\n",
                "HTTP/1.1 -1 Below\r\n\r\n",
                "HTTP/1.1 abc Words\r\n\r\n",
                "HTTP/1.1 99999 Far\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 101 Switching\r\nUpgrade: nothing\r\n\r\n",
                "HTTP/1.1 103 Early\r\nLink: </>\r\n\r\nHTTP/1.1 103 Early\r\n\r\n",
                "HTTP/1.1 199 Odd\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: cabbage\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: text/\u00ff;charset=\u0001\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\n: nameless\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nX: a\u0000b\u00ff\u0007\r\n folded\r\n\r\n{}",
                "HTTP/1.1 204 Nothing\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 302 Found\r\nLocation: \u00ff\u0000\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: ///\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: ?\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: //user:word@localhost:1/\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http:\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: mailto:a@b.example\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://localhost:99999/\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://[::1%25lo]/\r\n\r\n",
                "HTTP/1.1 300 Many\r\n\r\n",
                "HTTP/1.1 304 Same\r\n\r\n"
            })
    void areAnAnswerOrAReason(String bytes) throws IOException {
        assertThat(answer(bytes.getBytes(StandardCharsets.ISO_8859_1), 1)).isNotNull();
    }

    @Test
    void areAnAnswerOrAReasonWhateverTheyAre() throws IOException {
        long seed = Seed.first();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            byte[] head =
                    round % 2 == 0
                            ? new byte[0]
                            : "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);
            byte[] all = java.util.Arrays.copyOf(head, head.length + bytes.length);
            System.arraycopy(bytes, 0, all, head.length, bytes.length);

            assertThat(answer(all, 1)).as("seed %s, round %s", seed, round).isNotNull();
        }
    }

    @Test
    void interimAnswersWithoutEndAreGivenUp() throws IOException {
        byte[] early = "HTTP/1.1 103 Early\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(answer(early, Integer.MAX_VALUE))
                .isInstanceOf(OutboundOutcome.Unreachable.class);
    }

    /** What the guard makes of these bytes, as often as they are read. */
    private static OutboundOutcome answer(byte[] bytes, int times) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, bytes, times));
            URI target = URI.create("http://localhost:" + server.getLocalPort() + "/");
            return new OutboundGuard(
                            new OutboundPolicy(
                                    Set.of(Origin.of(target)), Duration.ofMillis(800), 100_000))
                    .get(target);
        }
    }

    private static void serve(ServerSocket server, byte[] bytes, int times) {
        while (true) {
            try (Socket socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < times; i++) {
                    out.write(bytes);
                    out.flush();
                }
            } catch (IOException gone) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }
}
