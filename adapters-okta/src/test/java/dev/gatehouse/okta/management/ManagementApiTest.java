package dev.gatehouse.okta.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How the Management API is asked, against a provider that says what a test wants. */
class ManagementApiTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String GROUPS = "/api/v1/groups";
    private final List<Duration> pauses = new ArrayList<>();
    private final ScriptedProvider okta = open();

    private static ScriptedProvider open() {
        try {
            return new ScriptedProvider();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    private ManagementApi api() {
        return new ManagementApi(
                okta.guard(),
                okta.origin(),
                Authorizer.apiToken(new Secret("00secret")),
                new Retries(pauses::add, InstantSource.fixed(NOW)));
    }

    private static Reply inTurn(Reply... replies) {
        AtomicInteger turn = new AtomicInteger();
        return exchange ->
                replies[Math.min(turn.getAndIncrement(), replies.length - 1)].answer(exchange);
    }

    private static Finding trouble(ManagementReply reply) {
        assertThat(reply).isInstanceOf(ManagementReply.Trouble.class);
        return ((ManagementReply.Trouble) reply).finding();
    }

    @Test
    void sendsTheTokenAsOktaWantsIt() {
        okta.on(GROUPS, Reply.json(200, "[]"));
        api().list(GROUPS, "", 1);
        assertThat(okta.received(GROUPS).getFirst().header("Authorization"))
                .isEqualTo("SSWS 00secret");
    }

    @ParameterizedTest
    @CsvSource({"404, <html>", "403, <html>", "401, ''", "400, '[]'", "200, <html>"})
    void takesAnAnswerThatIsNotOktasForNoRefusal(int status, String body) {
        okta.on(GROUPS, Reply.json(status, body));
        Finding finding = api().list(GROUPS, "", 1).trouble().orElseThrow();
        assertThat(finding.code().value()).isEqualTo("setup_answer_unreadable");
        assertThat(finding.field()).isEqualTo("organization_domain");
    }

    @Test
    void waitsUntilTheRateLimitIsReset() {
        // The test server dates its answers by the machine's clock, as Okta does by its own.
        long reset = Instant.now().plusSeconds(30).getEpochSecond();
        Reply busy =
                Reply.json(429, "{\"errorCode\":\"E0000047\"}")
                        .with("X-Rate-Limit-Reset", String.valueOf(reset));
        okta.on(GROUPS, inTurn(busy, Reply.json(200, "{\"id\":\"00g1\"}")));
        assertThat(api().post(GROUPS, OktaObject.EMPTY)).isInstanceOf(ManagementReply.Done.class);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void givesUpOnARateLimitThatLastsTooLong() {
        String later = String.valueOf(Instant.now().plusSeconds(3600).getEpochSecond());
        okta.on(GROUPS, Reply.json(429, "{}").with("X-Rate-Limit-Reset", later));
        assertThat(trouble(api().get(GROUPS)).code().value()).isEqualTo("provider_busy");
        assertThat(okta.received(GROUPS)).hasSize(1);
    }

    @Test
    void asksWhileItWaitsAndStopsWhenNobodyWantsItAnyMore() {
        String later = String.valueOf(Instant.now().plusSeconds(58).getEpochSecond());
        okta.on(GROUPS, Reply.json(429, "{}").with("X-Rate-Limit-Reset", later));
        AtomicInteger asked = new AtomicInteger();
        ManagementApi asking = api().asking(() -> asked.incrementAndGet() < 3);
        assertThat(trouble(asking.post(GROUPS, OktaObject.EMPTY)).code().value())
                .isEqualTo("provider_busy");
        assertThat(pauses).hasSize(3).allMatch(p -> p.compareTo(Duration.ofSeconds(15)) <= 0);
        assertThat(okta.received(GROUPS)).hasSize(1);
    }

    @Test
    void createsOnceOnlyAndSaysThatItDoesNotKnow() {
        okta.on(GROUPS, Reply.truncated());
        assertThat(trouble(api().post(GROUPS, OktaObject.EMPTY)).code().value())
                .isEqualTo("setup_outcome_unknown");
        assertThat(okta.received(GROUPS)).hasSize(1);
    }

    @Test
    void readsAgainAfterALostAnswer() {
        okta.on(GROUPS, inTurn(Reply.truncated(), Reply.json(200, "{\"id\":\"00g1\"}")));
        assertThat(api().get(GROUPS)).isInstanceOf(ManagementReply.Done.class);
    }

    @Test
    void triesAgainWhileOktaPutsPrioritiesInOrder() {
        okta.on(
                GROUPS,
                inTurn(
                        Reply.json(423, "{\"errorCode\":\"E0000239\"}"),
                        Reply.json(201, "{\"id\":\"00p1\"}")));
        assertThat(api().post(GROUPS, OktaObject.EMPTY)).isInstanceOf(ManagementReply.Done.class);
    }

    @Test
    void tellsThatAnObjectWentAwayMeanwhile() {
        okta.on(GROUPS, Reply.json(404, "{\"errorCode\":\"E0000007\"}"));
        assertThat(api().get(GROUPS)).isInstanceOf(ManagementReply.Missing.class);
        assertThat(ManagementApi.vanished().code().value()).isEqualTo("setup_object_vanished");
    }

    @Test
    void readsFurtherPagesAndTellsWhenThereAreMore() {
        String next = "<" + okta.origin() + "/more>; rel=\"next\"";
        okta.on(GROUPS, Reply.json(200, "[{\"id\":\"1\"}]").with("Link", next));
        okta.on("/more", Reply.json(200, "[{\"id\":\"2\"}]"));
        Listing both = api().list(GROUPS, "", 2);
        assertThat(both.objects())
                .extracting(object -> object.text("id"))
                .containsExactly("1", "2");
        assertThat(both.whole()).isTrue();
        Listing first = api().list(GROUPS, "", 1);
        assertThat(first.objects()).hasSize(1);
        assertThat(first.whole()).isFalse();
        assertThat(first.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/more",
        "http://user@127.0.0.1/more",
        "/more",
        "http://[",
    })
    void sendsNoCredentialToANextPageElsewhereAndSaysSo(String elsewhere) {
        okta.on(
                GROUPS,
                Reply.json(200, "[{\"id\":\"1\"}]")
                        .with("Link", "<" + elsewhere + ">; rel=\"next\""));
        Listing listing = api().list(GROUPS, "", 10);
        assertThat(listing.trouble())
                .hasValueSatisfying(
                        f -> assertThat(f.code().value()).isEqualTo("setup_next_page_elsewhere"));
        assertThat(okta.received("/more")).isEmpty();
    }

    @Test
    void endsAListThatGoesRoundInCircles() {
        String same = "<" + okta.origin() + GROUPS + "?limit=100>; rel=\"next\"";
        okta.on(GROUPS, Reply.json(200, "[{\"id\":\"1\"}]").with("Link", same));
        Listing listing = api().list(GROUPS, "", 10);
        assertThat(listing.objects()).hasSize(1);
        assertThat(listing.whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, E0000011, setup_credential_refused",
        "401, E0000015, api_access_management_missing",
        "403, E0000006, setup_rights_missing",
        "403, , setup_rights_missing",
        "409, E0000055, setup_name_taken",
        "400, E0000003, setup_change_refused",
        "500, E0000009, provider_busy",
        "302, , provider_redirects",
    })
    void tellsWhatOktasErrorsMean(int status, String error, String code) {
        Reply reply =
                Reply.json(status, "{\"errorCode\":\"" + error + "\",\"errorSummary\":\"x\"}");
        okta.on(GROUPS, status == 302 ? reply.with("Location", "/elsewhere") : reply);
        assertThat(trouble(api().post(GROUPS, OktaObject.EMPTY)).code().value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>", "[", "null", "{\"a\":1}", "[[[[1]]]]", "[null]"})
    void takesNoNonsenseForAList(String body) {
        okta.on(GROUPS, Reply.json(200, body));
        Listing read = api().list(GROUPS, "", 10);
        assertThat(read.objects()).isEmpty();
        read.trouble()
                .ifPresent(f -> assertThat(f.code().value()).isEqualTo("setup_answer_unreadable"));
    }

    @Test
    void neverShowsATokenOrAMember() {
        assertThat(OktaObject.EMPTY.with("client_secret", "hidden").toString())
                .doesNotContain("hidden");
    }
}
