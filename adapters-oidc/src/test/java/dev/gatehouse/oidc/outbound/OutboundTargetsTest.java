package dev.gatehouse.oidc.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which addresses the guard reaches. */
class OutboundTargetsTest {
    private final OutboundGuard strict = guard(AddressBook.SYSTEM);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://localhost/"
            })
    void refusesTargetsAroundUs(String target) {
        assertThat(why(strict.get(URI.create(target)))).isEqualTo(Why.REFUSED_TARGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "https://user@example.com/",
                "x:y"
            })
    void refusesFormsOtherThanPlainHttps(String target) {
        assertThat(why(strict.get(URI.create(target)))).isEqualTo(Why.REFUSED_TARGET);
    }

    @Test
    void refusesANameThatLeadsToAPrivateAddress() {
        OutboundGuard guard = guard(host -> new InetAddress[] {InetAddress.getByName("10.0.0.1")});

        assertThat(why(guard.get(URI.create("https://innocent.example/"))))
                .isEqualTo(Why.REFUSED_TARGET);
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongPublicOnes() {
        OutboundGuard guard =
                guard(
                        host ->
                                new InetAddress[] {
                                    InetAddress.getByName("8.8.8.8"),
                                    InetAddress.getByName("192.168.0.1")
                                });

        assertThat(why(guard.get(URI.create("https://innocent.example/"))))
                .isEqualTo(Why.REFUSED_TARGET);
    }

    @Test
    void looksANameUpOnceSoThatItCannotChangeBetweenCheckAndConnection() {
        List<String> lookedUp = new CopyOnWriteArrayList<>();
        OutboundGuard guard =
                guard(
                        host -> {
                            lookedUp.add(host);
                            String address = lookedUp.size() == 1 ? "127.0.0.1" : "8.8.8.8";
                            return new InetAddress[] {InetAddress.getByName(address)};
                        });

        guard.get(URI.create("https://rebinding.example/"));

        assertThat(lookedUp).containsExactly("rebinding.example");
    }

    @Test
    void saysThatANameIsUnknown() {
        OutboundGuard guard =
                guard(
                        host -> {
                            throw new UnknownHostException(host);
                        });

        assertThat(why(guard.get(URI.create("https://nowhere.example/")))).isEqualTo(Why.DNS);
    }

    @Test
    void reachesAnExceptedOriginAndNoOtherPortOfIt() throws IOException {
        try (ScriptedProvider provider = new ScriptedProvider();
                ScriptedProvider other = new ScriptedProvider()) {
            OutboundGuard guard = provider.guard();

            assertThat(guard.get(provider.at(ScriptedProvider.METADATA)))
                    .isInstanceOf(OutboundOutcome.Answer.class);
            assertThat(why(guard.get(other.at(ScriptedProvider.METADATA))))
                    .isEqualTo(Why.REFUSED_TARGET);
        }
    }

    @Test
    void doesNotReachAnExceptedOriginUnderAnotherName() throws IOException {
        try (ScriptedProvider provider = new ScriptedProvider()) {
            int port = provider.at("/").getPort();

            assertThat(why(provider.guard().get(URI.create("http://127.0.0.1:" + port + "/"))))
                    .isEqualTo(Why.REFUSED_TARGET);
        }
    }

    @Test
    void followsThreeRedirectsOfItsOwnOriginAndNotAFourth() throws IOException {
        try (ScriptedProvider provider = new ScriptedProvider()) {
            provider.on("/1", Reply.redirect("/2"));
            provider.on("/2", Reply.redirect("/3"));
            provider.on("/3", Reply.redirect("/4"));
            provider.on("/4", Reply.json(200, "{}"));
            provider.on("/0", Reply.redirect("/1"));

            assertThat(provider.guard().get(provider.at("/1")))
                    .isInstanceOf(OutboundOutcome.Answer.class);
            assertThat(why(provider.guard().get(provider.at("/0")))).isEqualTo(Why.REDIRECT);
        }
    }

    @Test
    void followsNoRedirectToAnotherOriginEvenAnExceptedOne() throws IOException {
        try (ScriptedProvider provider = new ScriptedProvider();
                ScriptedProvider other = new ScriptedProvider()) {
            provider.on("/away", Reply.redirect(other.at("/secret").toString()));
            Set<Origin> both = Set.of(provider.origin(), other.origin());
            OutboundGuard guard =
                    new OutboundGuard(new OutboundPolicy(both, ScriptedProvider.AMPLE, 1000));

            assertThat(why(guard.get(provider.at("/away")))).isEqualTo(Why.REDIRECT);
            assertThat(other.received("/secret")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "//elsewhere.example/", "file:///etc/passwd"})
    void survivesARedirectToNonsense(String location) throws IOException {
        try (ScriptedProvider provider = new ScriptedProvider()) {
            provider.on("/away", Reply.redirect(location));

            assertThat(why(provider.guard().get(provider.at("/away")))).isEqualTo(Why.REDIRECT);
        }
    }

    private static OutboundGuard guard(AddressBook book) {
        OutboundPolicy policy = new OutboundPolicy(Set.of(), ScriptedProvider.AMPLE, 1000);
        return new OutboundGuard(policy, SystemTrust::context, book);
    }

    static Why why(OutboundOutcome outcome) {
        assertThat(outcome).isInstanceOf(Unreachable.class);
        return ((Unreachable) outcome).why();
    }
}
