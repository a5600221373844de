package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.tenant.Switch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a refusal as JSON, {@code {"error","error_description"}}, and into the System Log. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
    private final Realms realms;

    RefusalHandler(Realms realms) {
        this.realms = realms;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        Optional<Realm> realm = realms.at(request.getServerAddress().getPort());
        realm.ifPresent(r -> RefusalLog.write(r, request, refusal));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", refusal.error());
        body.put("error_description", refusal.description());
        MutableHttpResponse<?> answer =
                HttpResponse.status(HttpStatus.valueOf(status(realm, refusal.fault())))
                        .body(body)
                        .header("Cache-Control", "no-cache, no-store")
                        .header("Pragma", "no-cache");
        if (refusal.fault() == OAuthFault.USE_DPOP_NONCE) {
            realm.ifPresent(r -> answer.header("dpop-nonce", r.dpopNonces().current()));
        }
        if (bearer(refusal)) {
            answer.header(
                    "WWW-Authenticate",
                    "Bearer authorization_uri=\"%s/oauth2/v1/authorize\", realm=\"%s\", scope=\"openid\", error=\"%s\", error_description=\"%s\""
                            .formatted(
                                    realm.map(r -> r.tenant().origin()).orElse(""),
                                    realm.map(r -> r.tenant().origin()).orElse(""),
                                    refusal.error(),
                                    refusal.description()));
        }
        return answer;
    }

    private static boolean bearer(Refusal refusal) {
        return refusal.error().equals("invalid_token")
                || refusal.error().equals("insufficient_scope");
    }

    private static int status(Optional<Realm> realm, OAuthFault fault) {
        Optional<Switch> open =
                switch (fault) {
                    case NO_MATCHING_POLICY -> Optional.of(Switch.POLICY_STATUS);
                    case MULTIPLE_CLIENT_CREDENTIALS -> Optional.of(Switch.TWO_CREDENTIALS_STATUS);
                    default -> Optional.empty();
                };
        return realm.flatMap(r -> open.map(which -> Integer.parseInt(r.tenant().choice(which))))
                .orElse(fault.status());
    }
}
