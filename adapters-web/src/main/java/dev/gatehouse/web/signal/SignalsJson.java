package dev.gatehouse.web.signal;

import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is set up for signals and what came.
 *
 * @param urls by kind, those that the provider sends
 * @param audience of security events; null for their address
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record SignalsJson(
        Map<String, String> urls,
        @Nullable Instant eventHookSecretSetAt,
        @Nullable Instant pushSecretSetAt,
        @Nullable String audience,
        List<Received> received) {

    /** The latest signal of a kind that was believed, or the latest that was not. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Received(
            String kind,
            boolean believed,
            Instant at,
            String event,
            String result,
            int sessionsEnded,
            long tookMs) {
        static Received of(SignalReceipt receipt) {
            return new Received(
                    receipt.kind().key(),
                    receipt.believed(),
                    receipt.at(),
                    receipt.event(),
                    receipt.result(),
                    receipt.sessionsEnded(),
                    receipt.took().toMillis());
        }
    }

    static SignalsJson of(Organization organization, ManageSignals.View view) {
        Map<String, String> urls = new TreeMap<>();
        Arrays.stream(SignalKind.values())
                .filter(view.offered()::contains)
                .forEach(
                        kind ->
                                urls.put(
                                        kind.key(),
                                        SignalUrls.of(organization.address(), view.kind(), kind)));
        return new SignalsJson(
                urls,
                setAt(view.settings().eventHook()),
                setAt(view.settings().push()),
                view.settings().audience().map(Audience::value).orElse(null),
                view.receipts().stream().map(Received::of).toList());
    }

    private static @Nullable Instant setAt(Optional<SharedSecret> secret) {
        return secret.map(SharedSecret::setAt).orElse(null);
    }
}
