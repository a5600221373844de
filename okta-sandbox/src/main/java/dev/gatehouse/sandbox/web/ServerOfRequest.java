package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.AuthorizationServers;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.Tenant;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives controllers the authorization server that the path of a request names. */
@Singleton
public final class ServerOfRequest implements TypedRequestArgumentBinder<AuthorizationServer> {
    private static final Pattern CUSTOM =
            Pattern.compile(
                    "(?:/\\.well-known/oauth-authorization-server)?/oauth2/([^/]+)(?:/.*)?");

    private final RealmOfRequest realms;
    private final Origins origins;

    ServerOfRequest(RealmOfRequest realms, Origins origins) {
        this.realms = realms;
        this.origins = origins;
    }

    @Override
    public Argument<AuthorizationServer> argumentType() {
        return Argument.of(AuthorizationServer.class);
    }

    @Override
    public BindingResult<AuthorizationServer> bind(
            ArgumentConversionContext<AuthorizationServer> context, HttpRequest<?> source) {
        Realm realm = realms.of(source);
        Optional<AuthorizationServer> server =
                Optional.of(of(realm, source.getPath(), origins.of(realm.tenant(), source)));
        return () -> server;
    }

    /** Finds the server of a path on this tenant; refuses an id that does not exist. */
    public static AuthorizationServer of(Realm realm, String path, String origin) {
        AuthorizationServers servers = realm.servers();
        Matcher matcher = CUSTOM.matcher(path);
        if (!matcher.matches() || matcher.group(1).equals("v1")) {
            return servers.org(origin);
        }
        String id = matcher.group(1);
        return servers.find(id, origin).orElseThrow(() -> unknown(realm.tenant(), id));
    }

    private static RuntimeException unknown(Tenant tenant, String id) {
        return tenant.chose(Switch.UNKNOWN_SERVER, "oauth")
                ? new Refusal(OAuthFault.INVALID_AUTHORIZATION_SERVER)
                : ApiRefusal.missing(id, "AuthorizationServer");
    }
}
