package dev.gatehouse.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What an examination asks of a provider is under way at once where it does not rest on another
 * answer: nothing is answered before all of it was asked.
 */
class UnderWayAtOnceTest {
    private final CountDownLatch ofTheServer = new CountDownLatch(3);
    private final CountDownLatch ofTheApps = new CountDownLatch(4);
    private final Set<String> alone = ConcurrentHashMap.newKeySet();
    private ScriptedProvider okta;

    @BeforeEach
    void start() throws IOException {
        okta = new ScriptedProvider();
        HealthyOkta.on(okta);
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void asksAllThatRestsOnNothingElse() {
        Reply keys = okta.reply(ScriptedProvider.KEYS);
        Reply document = okta.reply(HealthyOkta.BEHIND);
        Reply token = okta.reply(ScriptedProvider.TOKEN);
        okta.on(ScriptedProvider.KEYS, meeting(ofTheServer, keys));
        okta.on(HealthyOkta.BEHIND, meeting(ofTheServer, document));
        okta.on(HealthyOkta.AUTHORIZE, this::authorize);
        okta.on(
                ScriptedProvider.TOKEN,
                exchange ->
                        (asks(exchange, "grant_type=refresh_token")
                                        ? meeting(ofTheApps, token)
                                        : token)
                                .answer(exchange));

        Diagnosis diagnosis = examine();

        assertThat(alone).isEmpty();
        assertThat(diagnosis.findings()).isEmpty();
    }

    /** The first request is for what the server knows; three of the others are independent. */
    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        boolean nobodys = query.contains("gatehouse_no_such_scope");
        CountDownLatch latch =
                query.contains("0oa1native")
                                || query.contains("user_groups")
                                || !query.contains("code_challenge=")
                        ? ofTheApps
                        : ofTheServer;
        (nobodys ? (Reply) HealthyOkta::authorize : meeting(latch, HealthyOkta::authorize))
                .answer(exchange);
    }

    private static boolean asks(HttpExchange exchange, String what) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return body.contains(what);
    }

    /** Answers once the others were asked, too. */
    private Reply meeting(CountDownLatch latch, Reply then) {
        return exchange -> {
            latch.countDown();
            try {
                if (!latch.await(120, TimeUnit.SECONDS)) {
                    alone.add(exchange.getRequestURI().toString());
                }
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            then.answer(exchange);
        };
    }

    private Diagnosis examine() {
        return new OktaConnector(okta.guard(), InstantSource.system())
                .examine(
                        OktaFixture.connection(okta),
                        Occasion.ASKED,
                        ExaminationProgress.UNWATCHED);
    }
}
