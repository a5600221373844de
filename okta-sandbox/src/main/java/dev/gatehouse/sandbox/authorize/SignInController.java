package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.web.Origins;
import dev.gatehouse.sandbox.web.Parameters;
import dev.gatehouse.sandbox.web.ServerOfRequest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;
import java.util.Optional;

/** The sign-in page: a plain form with {@code username} and {@code password}, no script. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private final Origins origins;

    SignInController(Origins origins) {
        this.origins = origins;
    }

    @Get("/login/login.htm")
    @Produces(MediaType.ALL)
    HttpResponse<?> page(Realm realm, @QueryValue(defaultValue = "") String fromURI) {
        return page(realm, fromURI, Return.to(fromURI).hint(), HttpStatus.OK, "");
    }

    @Post("/login/login.htm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> signIn(HttpRequest<?> http, Realm realm, @Body String body) {
        Parameters form = Parameters.parse(body);
        Optional<User> user =
                realm.directory()
                        .withLogin(form.text("username"))
                        .filter(person -> person.hasPassword(form.text("password")))
                        .filter(User::mayEnter);
        if (user.isEmpty()) {
            realm.log()
                    .write(
                            LogEntry.failure(
                                            "user.session.start",
                                            "User login to Okta",
                                            "INVALID_CREDENTIALS")
                                    .debug("username", form.text("username")));
            return page(
                    realm,
                    form.text("fromURI"),
                    form.text("username"),
                    HttpStatus.OK,
                    "Unable to sign in");
        }
        SessionCookie.session(realm, http).ifPresent(old -> realm.sessions().end(old.id()));
        OktaSession session = realm.sessions().start(user.get().id());
        realm.log()
                .write(LogEntry.success("user.session.start", "User login to Okta").by(user.get()));
        return ((MutableHttpResponse<?>) onward(http, realm, form.text("fromURI"), session))
                .cookie(SessionCookie.of(realm, session));
    }

    @Post("/login/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> consent(HttpRequest<?> http, Realm realm, @Body String body) {
        Parameters form = Parameters.parse(body);
        Optional<OktaSession> session = SessionCookie.session(realm, http);
        Return to = Return.to(form.text("fromURI"));
        if (session.isEmpty() || !to.known()) {
            return home();
        }
        AuthorizationServer server = server(http, realm, to);
        AuthorizeRequest request = new AuthorizeEntry(realm, server).admit(to.parameters());
        if (!form.text("decision").equals("allow")) {
            return AuthorizeResponses.of(
                    realm, Authorization.refused(request, new Refusal(OAuthFault.ACCESS_DENIED)));
        }
        realm.directory()
                .user(session.get().userId())
                .ifPresent(
                        user ->
                                new ConsentRecord(request)
                                        .allow(user, new AuthorizeChecks(request).run()));
        return onward(http, realm, form.text("fromURI"), session.get());
    }

    private HttpResponse<?> onward(
            HttpRequest<?> http, Realm realm, String fromUri, OktaSession session) {
        Return to = Return.to(fromUri);
        if (!to.known()) {
            return home();
        }
        AuthorizationServer server = server(http, realm, to);
        return AuthorizeResponses.of(
                realm,
                new Authorization(realm, server)
                        .answer(to.parameters(), Optional.of(session), true));
    }

    private AuthorizationServer server(HttpRequest<?> http, Realm realm, Return to) {
        return ServerOfRequest.of(realm, to.path(), origins.of(realm.tenant(), http));
    }

    private static HttpResponse<?> home() {
        return HttpResponse.status(HttpStatus.FOUND).header("Location", "/app/UserHome");
    }

    private static HttpResponse<?> page(
            Realm realm, String fromUri, String hint, HttpStatus status, String problem) {
        String app =
                realm.apps()
                        .withClientId(Return.to(fromUri).parameters().text("client_id"))
                        .map(found -> "to continue to " + found.label())
                        .orElse("");
        String alert =
                problem.isEmpty()
                        ? ""
                        : "<p class=\"error\" role=\"alert\">" + Page.escape(problem) + "</p>";
        return Page.answer(
                status,
                "sign-in",
                Map.of(
                        "tenant", realm.tenant().settings().text("title"),
                        "app", app,
                        "fromUri", fromUri,
                        "hint", hint),
                Map.of("problem", alert));
    }
}
