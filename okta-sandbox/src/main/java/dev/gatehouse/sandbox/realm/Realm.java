package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.authserver.AuthorizationServers;
import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.directory.Directory;
import dev.gatehouse.sandbox.key.Jwts;
import dev.gatehouse.sandbox.key.SigningKeys;
import dev.gatehouse.sandbox.log.SystemLog;
import dev.gatehouse.sandbox.session.Sessions;
import dev.gatehouse.sandbox.tenant.Tenant;
import dev.gatehouse.sandbox.token.AccessTokens;
import dev.gatehouse.sandbox.token.Codes;
import dev.gatehouse.sandbox.token.IdTokens;
import dev.gatehouse.sandbox.token.RefreshTokens;

/** A tenant at work. */
public record Realm(
        Tenant tenant,
        SigningKeys keys,
        Sessions sessions,
        Codes codes,
        RefreshTokens refreshTokens,
        AccessTokens accessTokens,
        UsedOnce usedOnce,
        PushedRequests pushedRequests,
        DpopNonces dpopNonces,
        SessionTokens sessionTokens,
        SystemLog log,
        Reconciling reconciling) {
    /** Puts a realm together; {@code changed} is called when something worth keeping changed. */
    public static Realm around(Tenant tenant, Runnable changed) {
        SigningKeys keys = new SigningKeys(tenant);
        RefreshTokens refreshTokens = new RefreshTokens(tenant, changed);
        return new Realm(
                tenant,
                keys,
                new Sessions(tenant.clock(), changed),
                new Codes(tenant),
                refreshTokens,
                new AccessTokens(tenant, new Jwts(keys), refreshTokens, changed),
                new UsedOnce(tenant.clock()),
                new PushedRequests(tenant.clock()),
                new DpopNonces(tenant.clock()),
                new SessionTokens(tenant.clock()),
                new SystemLog(tenant.clock()),
                new Reconciling(tenant));
    }

    public String name() {
        return tenant.name();
    }

    public Apps apps() {
        return new Apps(tenant);
    }

    public Directory directory() {
        return new Directory(tenant);
    }

    public AuthorizationServers servers() {
        return new AuthorizationServers(tenant);
    }

    public Jwts jwts() {
        return new Jwts(keys);
    }

    public IdTokens idTokens() {
        return new IdTokens(jwts());
    }
}
