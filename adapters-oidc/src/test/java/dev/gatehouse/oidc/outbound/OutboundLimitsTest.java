package dev.gatehouse.oidc.outbound;

import static dev.gatehouse.oidc.outbound.OutboundTargetsTest.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.ProviderAnswer;
import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;
import dev.gatehouse.oidc.provider.Received;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** How long and how much, and what of it is told. */
class OutboundLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private ScriptedProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new ScriptedProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void isFiveSecondsOneMegabyteAndNoExceptionWhereNothingElseIsConfigured() {
        assertThat(OutboundPolicy.STRICT)
                .isEqualTo(new OutboundPolicy(Set.of(), Duration.ofSeconds(5), 1_000_000));
        assertThat(OutboundPolicy.allowing(Set.of())).isEqualTo(OutboundPolicy.STRICT);
    }

    @Test
    void holdsNobodyLongerThanTheLimitWhenTheBodyTrickles() {
        provider.on("/drip", Reply.drip());

        OutboundOutcome outcome = provider.guard(SHORT).get(provider.at("/drip"));

        assertThat(why(outcome)).isEqualTo(Why.TIMEOUT);
    }

    @Test
    void waitsForASilentProviderNoLongerThanTheLimit() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        provider.on(
                "/silent",
                exchange -> {
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });

        assertThat(why(provider.guard(SHORT).get(provider.at("/silent")))).isEqualTo(Why.TIMEOUT);
        over.countDown();
    }

    @Test
    void waitsForASlowLookUpNoLongerThanTheLimit() {
        CountDownLatch never = new CountDownLatch(1);
        AddressBook slow =
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return new InetAddress[0];
                };
        OutboundPolicy policy = new OutboundPolicy(Set.of(), SHORT, 1000);
        OutboundGuard guard = new OutboundGuard(policy, SystemTrust::context, slow);

        assertThat(why(guard.get(URI.create("https://slow.example/")))).isEqualTo(Why.TIMEOUT);
    }

    @Test
    void readsNoMoreThanTheLimit() {
        provider.on("/flood", Reply.flood());

        assertThat(why(provider.guard().get(provider.at("/flood")))).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void saysThatTheConnectionBroke() {
        provider.on("/broken", Reply.truncated());

        assertThat(why(provider.guard().get(provider.at("/broken"))))
                .isEqualTo(Why.CONNECTION_LOST);
    }

    /** The port is held and nobody listens there, so that nobody else can begin to. */
    @Test
    void saysThatNothingAnswers() throws IOException {
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI silent = URI.create("http://127.0.0.1:" + held.getLocalPort());
            OutboundPolicy policy =
                    new OutboundPolicy(Set.of(Origin.of(silent)), ScriptedProvider.AMPLE, 1000);

            assertThat(why(new OutboundGuard(policy).get(silent))).isEqualTo(Why.CONNECT);
        }
    }

    @Test
    void tellsWhatWasAskedAndWhatCameBack() {
        provider.on("/busy", Reply.json(503, "{}"));
        List<Measurement> taken = new ArrayList<>();
        OutboundGuard guard = provider.guard().measured(taken::add).asking(ProviderCall.KEYS);

        guard.get(provider.at("/busy"));

        assertThat(taken)
                .singleElement()
                .asInstanceOf(type(Measurement.ProviderAsked.class))
                .satisfies(
                        asked -> {
                            assertThat(asked.call()).isEqualTo(ProviderCall.KEYS);
                            assertThat(asked.answer()).isEqualTo(ProviderAnswer.BUSY);
                            assertThat(asked.took()).isPositive();
                        });
    }

    @Test
    void stopsWhenInterruptedAndStaysInterrupted() {
        provider.on("/drip", Reply.drip());
        Thread.currentThread().interrupt();

        OutboundOutcome outcome = provider.guard().get(provider.at("/drip"));

        assertThat(why(outcome)).isEqualTo(Why.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void followsNoRedirectWithAFormOrWithCredentials() {
        provider.on("/away", Reply.redirect("/home"));
        Secret secret = new Secret("Basic c2VjcmV0");
        var withCredentials = OutboundRequest.get(provider.at("/away")).authorized(secret);
        var withForm =
                OutboundRequest.post(provider.at("/away"), Optional.empty(), new Secret("a=b"));

        assertThat(why(provider.guard().send(withCredentials))).isEqualTo(Why.REDIRECT);
        assertThat(why(provider.guard().send(withForm))).isEqualTo(Why.REDIRECT);
        assertThat(provider.received("/home")).isEmpty();
    }

    @Test
    void sendsJsonByTheMethodAskedAndFollowsNoRedirectWithIt() {
        provider.on("/thing", Reply.json(200, "{}"));
        provider.on("/away", Reply.redirect("/thing"));
        Secret json = new Secret("{\"a\":1}");

        provider.guard()
                .send(
                        OutboundRequest.json(Method.PUT, provider.at("/thing"), json)
                                .with(Map.of("DPoP", new Secret("proof"))));

        Received arrived = provider.received("/thing").getFirst();
        assertThat(arrived.method()).isEqualTo("PUT");
        assertThat(arrived.header("Content-Type")).startsWith("application/json");
        assertThat(arrived.header("DPoP")).isEqualTo("proof");
        assertThat(arrived.body()).isEqualTo("{\"a\":1}");
        var away = OutboundRequest.json(Method.POST, provider.at("/away"), json);
        assertThat(why(provider.guard().send(away))).isEqualTo(Why.REDIRECT);
        var readAway =
                OutboundRequest.get(provider.at("/away")).with(Map.of("DPoP", new Secret("p")));
        assertThat(why(provider.guard().send(readAway))).isEqualTo(Why.REDIRECT);
        assertThat(provider.received("/thing")).hasSize(1);
    }

    @Test
    void readsALinkHeaderOfSeveralLinesAsOneList() {
        provider.on(
                "/list",
                exchange -> {
                    exchange.getResponseHeaders().add("Link", "<a>; rel=\"self\"");
                    exchange.getResponseHeaders().add("Link", "<b>; rel=\"next\"");
                    exchange.sendResponseHeaders(200, -1);
                });

        OutboundOutcome outcome = provider.guard().get(provider.at("/list"));

        assertThat(((OutboundOutcome.Answer) outcome).header("Link"))
                .contains("<a>; rel=\"self\", <b>; rel=\"next\"");
    }

    @Test
    void introducesItselfAndSendsNothingElse() {
        provider.on("/cookie", Reply.json(200, "{}").with("Set-Cookie", "a=b"));
        OutboundGuard guard = provider.guard();

        guard.get(provider.at("/cookie"));
        guard.get(provider.at("/cookie"));

        Received second = provider.received("/cookie").getLast();
        assertThat(second.header("User-Agent")).isEqualTo("Gatehouse");
        assertThat(second.headers()).doesNotContainKeys("cookie", "accept-encoding");
    }

    @Test
    void asksOnceAndDoesNotRepeatABusyAnswer() {
        provider.on("/busy", Reply.json(503, "{}").with("Retry-After", "1"));

        OutboundOutcome outcome = provider.guard().get(provider.at("/busy"));

        assertThat(((OutboundOutcome.Answer) outcome).busy()).isTrue();
        assertThat(provider.received("/busy")).hasSize(1);
    }

    @Test
    void readsNoEndlessHeader() {
        provider.on("/header", Reply.json(200, "{}").with("X-Long", "x".repeat(20_000)));

        assertThat(why(provider.guard().get(provider.at("/header")))).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void reportsARedirectWhereItIsTheAnswer() {
        provider.on("/authorize", Reply.redirect("https://gate.example/back?error=x"));

        OutboundOutcome outcome =
                provider.guard().send(OutboundRequest.visit(provider.at("/authorize")));

        assertThat(outcome).isInstanceOf(OutboundOutcome.Answer.class);
        assertThat(((OutboundOutcome.Answer) outcome).header("location"))
                .contains("https://gate.example/back?error=x");
    }
}
