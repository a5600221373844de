package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.web.Parameters;
import dev.gatehouse.sandbox.web.RefusalLog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** {@code …/v1/authorize} by GET and by form. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthorizeController {
    @Get(uris = {"/oauth2/v1/authorize", "/oauth2/{id}/v1/authorize"})
    @Produces(MediaType.ALL)
    HttpResponse<?> byQuery(HttpRequest<?> http, Realm realm, AuthorizationServer server) {
        String query = http.getUri().getRawQuery();
        return answer(http, realm, server, query == null ? "" : query);
    }

    @Post(uris = {"/oauth2/v1/authorize", "/oauth2/{id}/v1/authorize"})
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
        AuthorizeAnswer answer;
        Optional<OktaSession> fresh = Optional.empty();
        try {
            Authorization authorization = new Authorization(realm, server);
            Parameters parameters = Parameters.parse(encoded);
            http.setAttribute(RefusalLog.FORM, parameters);
            fresh = fromToken(realm, parameters);
            Optional<OktaSession> session = fresh.or(() -> SessionCookie.session(realm, http));
            boolean signedIn = fresh.isPresent();
            answer =
                    http.getAttribute(OAuthFault.UPSET, OAuthFault.class)
                            .map(fault -> authorization.upset(parameters, fault))
                            .orElseGet(() -> authorization.answer(parameters, session, signedIn));
        } catch (Refusal refusal) {
            answer = new AuthorizeAnswer.ErrorPage(refusal);
        }
        if (answer instanceof AuthorizeAnswer.ErrorPage page) {
            RefusalLog.write(realm, http, page.refusal());
        }
        MutableHttpResponse<?> response = AuthorizeResponses.of(realm, answer).toMutableResponse();
        fresh.ifPresent(session -> response.cookie(SessionCookie.of(realm, session)));
        return response;
    }

    /** A session for the person whose {@code sessionToken} came along, which is used up by it. */
    private static Optional<OktaSession> fromToken(Realm realm, Parameters parameters) {
        return parameters
                .find("sessionToken")
                .flatMap(realm.sessionTokens()::redeem)
                .map(realm.sessions()::start);
    }
}
