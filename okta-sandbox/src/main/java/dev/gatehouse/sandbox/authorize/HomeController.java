package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;

import java.util.Map;
import java.util.Optional;

/** A person's own page at the tenant: says who is signed in and signs out. */
@Controller
final class HomeController {
    @Get("/app/UserHome")
    @Produces(MediaType.ALL)
    HttpResponse<?> home(HttpRequest<?> http, Realm realm) {
        Optional<User> user =
                SessionCookie.session(realm, http)
                        .flatMap(session -> realm.directory().user(session.userId()));
        if (user.isEmpty()) {
            return HttpResponse.status(HttpStatus.FOUND).header("Location", "/login/login.htm");
        }
        return Page.answer(
                HttpStatus.OK,
                "home",
                Map.of(
                        "tenant",
                        realm.tenant().settings().text("title"),
                        "title",
                        "My Apps",
                        "message",
                        "Signed in as "
                                + user.get().displayName()
                                + " ("
                                + user.get().login()
                                + ")"));
    }

    @Post("/login/signout")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> http, Realm realm) {
        SessionCookie.session(realm, http).ifPresent(session -> end(realm, session));
        return HttpResponse.status(HttpStatus.FOUND)
                .header("Location", "/login/login.htm")
                .cookie(SessionCookie.removal(realm));
    }

    private static void end(Realm realm, OktaSession session) {
        realm.sessions().end(session.id());
        realm.directory()
                .user(session.userId())
                .ifPresent(
                        user ->
                                realm.log()
                                        .write(
                                                LogEntry.success(
                                                                "user.session.end",
                                                                "User logout from Okta")
                                                        .by(user)
                                                        .on(user)));
    }
}
