package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.authorize.SessionCookie;
import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.Parameters;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;
import java.util.Optional;

/** {@code …/v1/logout}: {@code id_token_hint} is required, an expired one will do. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoutController {
    @Get(uris = {"/oauth2/v1/logout", "/oauth2/{id}/v1/logout"})
    @Produces(MediaType.ALL)
    HttpResponse<?> byQuery(HttpRequest<?> http, Realm realm, AuthorizationServer server) {
        String query = http.getUri().getRawQuery();
        return answer(http, realm, server, query == null ? "" : query);
    }

    @Post(uris = {"/oauth2/v1/logout", "/oauth2/{id}/v1/logout"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> byForm(
            HttpRequest<?> http,
            Realm realm,
            AuthorizationServer server,
            @Body @Nullable String body) {
        return answer(http, realm, server, body == null ? "" : body);
    }

    private static HttpResponse<?> answer(
            HttpRequest<?> http, Realm realm, AuthorizationServer server, String encoded) {
        try {
            return signOut(http, realm, server, Parameters.parse(encoded));
        } catch (Refusal refusal) {
            return Page.answer(
                    HttpStatus.BAD_REQUEST,
                    "error",
                    Map.of(
                            "tenant", realm.tenant().settings().text("title"),
                            "title", "400 Bad Request",
                            "message", refusal.description(),
                            "reason", refusal.error()));
        }
    }

    private static HttpResponse<?> signOut(
            HttpRequest<?> http, Realm realm, AuthorizationServer server, Parameters parameters) {
        Document hint =
                realm.idTokens()
                        .genuine(server, required(parameters))
                        .orElseThrow(() -> new Refusal(OAuthFault.ID_TOKEN_INVALID));
        App app =
                realm.apps()
                        .withClientId(hint.text("aud"))
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_CLIENT_ID));
        String back = parameters.text("post_logout_redirect_uri");
        if (!back.isEmpty() && !realm.apps().allowsLogoutRedirect(app, back)) {
            throw realm.tenant().chose(Switch.REDIRECT_URI_TEXT, "enhanced")
                    ? new Refusal(
                            OAuthFault.ILLEGAL_POST_LOGOUT_REDIRECT_URI_ENHANCED,
                            app.consoleAddress(server.origin()))
                    : new Refusal(OAuthFault.ILLEGAL_POST_LOGOUT_REDIRECT_URI);
        }
        Optional<OktaSession> session = SessionCookie.session(realm, http);
        if (session.filter(s -> !s.userId().equals(hint.text("sub"))).isPresent()) {
            throw new Refusal(OAuthFault.ID_TOKEN_DOES_NOT_MATCH_SESSION);
        }
        session.ifPresent(open -> end(realm, open));
        return HttpResponse.status(HttpStatus.FOUND)
                .header("Location", location(back, parameters.text("state")))
                .cookie(SessionCookie.removal(realm));
    }

    private static String required(Parameters parameters) {
        return parameters
                .find("id_token_hint")
                .orElseThrow(
                        () ->
                                new Refusal(
                                        OAuthFault.MISSING_TOKEN_REQUEST_PARAMETER,
                                        "id_token_hint"));
    }

    private static void end(Realm realm, OktaSession session) {
        realm.sessions().end(session.id());
        Optional<User> user = realm.directory().user(session.userId());
        user.ifPresent(
                person ->
                        realm.log()
                                .write(
                                        LogEntry.success(
                                                        "user.session.end", "User logout from Okta")
                                                .by(person)
                                                .on(person)));
    }

    private static String location(String back, String state) {
        if (back.isEmpty()) {
            return "/login/login.htm";
        }
        String mark = back.contains("?") ? "&" : "?";
        return state.isEmpty() ? back : back + mark + "state=" + Parameters.encode(state);
    }
}
