package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.provider.Reply;
import dev.gatehouse.oidc.provider.ScriptedProvider;
import dev.gatehouse.okta.management.Authorizer;
import dev.gatehouse.okta.management.ManagementApi;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.management.Retries;
import dev.gatehouse.okta.tenant.Tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant with the web app {@code 0oaweb} and one group, whose lists say what a test wants. */
public final class AScriptedTenant implements AutoCloseable {
    public final ScriptedProvider provider;

    public AScriptedTenant() {
        try {
            provider = new ScriptedProvider();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public ManagementApi api() {
        return new ManagementApi(
                provider.guard(),
                provider.origin(),
                Authorizer.apiToken(new Secret("00secret")),
                new Retries(time -> true, clock()));
    }

    InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
    }

    /** A list of two pages. */
    public void pages(String path, String first, String second) {
        provider.on(path, Reply.json(200, first).with("Link", next(path + "/2")));
        provider.on(path + "/2", Reply.json(200, second));
    }

    /** A list that has always one page more. */
    public void endless(String path, String page) {
        AtomicInteger turn = new AtomicInteger();
        provider.on(
                path,
                exchange ->
                        Reply.json(200, page)
                                .with("Link", next(path + "?after=" + turn.incrementAndGet()))
                                .answer(exchange));
    }

    private String next(String path) {
        return "<" + provider.origin() + path + ">; rel=\"next\"";
    }

    Tenant tenant() {
        return tenant(OktaObject.EMPTY.with("id", "0oaweb"));
    }

    Tenant tenant(OktaObject webApp) {
        OktaObject group = OktaObject.EMPTY.with("id", "00gview").with("profile.name", "View Only");
        return new Tenant(
                Map.of(BuiltInRoles.VIEW_ONLY.key(), group),
                List.of("View Only"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(webApp),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of());
    }

    @Override
    public void close() {
        provider.close();
    }
}
