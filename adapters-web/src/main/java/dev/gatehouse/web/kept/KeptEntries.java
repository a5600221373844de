package dev.gatehouse.web.kept;

import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.OwnPath;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps what was typed in a cookie of the browser in which it was typed, for half an hour.
 *
 * <p>Who typed it is told by the dead session cookie that came with the form; somebody else who
 * signs in then does not see it.
 */
@Singleton
public final class KeptEntries {
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    /** With its name and the browser's other cookies it must fit into a request's headers. */
    private static final int LONGEST = 3_000;

    private final SessionCookies cookies;
    private final UseSession sessions;

    KeptEntries(SessionCookies cookies, UseSession sessions) {
        this.cookies = cookies;
        this.sessions = sessions;
    }

    /** What became of a form that was sent without a session. */
    public enum Fate {
        NOT_ASKED,
        KEPT,
        TOO_LONG
    }

    /** The page that shows what was kept, for the place where the request was made. */
    public static String page(HttpRequest<?> request) {
        return home(request) + "/kept";
    }

    static String home(HttpRequest<?> request) {
        return Calls.organization(request).map(at -> at.address().path()).orElse("/operator");
    }

    /** Keeps the form of the request, if it asks for that and is not too long. */
    public Fate keep(HttpRequest<?> request, MutableHttpResponse<?> reply) {
        Optional<String> kept =
                form(request)
                        .flatMap(form -> KeptEntry.of(request.getPath(), by(request), form))
                        .map(KeptEntry::text);
        if (kept.isEmpty()) {
            return Fate.NOT_ASKED;
        }
        if (kept.get().length() > LONGEST) {
            return Fate.TOO_LONG;
        }
        reply.cookie(cookies.cookie(name(request), kept.get()).maxAge(LIFETIME));
        return Fate.KEPT;
    }

    private static Optional<Form> form(HttpRequest<?> request) {
        boolean isForm =
                request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
        return isForm ? request.getBody(String.class).map(Form::read) : Optional.empty();
    }

    private String by(HttpRequest<?> request) {
        return cookies.read(request, Calls.organization(request).map(Organization::id))
                .map(Secret::hash)
                .flatMap(sessions::ownerOf)
                .map(KeptEntries::owner)
                .orElse("");
    }

    private static String owner(SessionSubject subject) {
        return switch (subject) {
            case SessionSubject.Member(var _, var user) -> user.value().toString();
            case SessionSubject.OperatorSubject(var operator) -> operator.value().toString();
        };
    }

    /** What is kept for whoever is signed in here. */
    Optional<KeptEntry> of(HttpRequest<?> request) {
        String home = home(request);
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .flatMap(KeptEntry::read)
                .filter(entry -> OwnPath.of(entry.path()).isPresent())
                .filter(entry -> entry.path().startsWith(home + "/"))
                .filter(entry -> entry.by().isEmpty() || entry.by().equals(reader(request)));
    }

    private static String reader(HttpRequest<?> request) {
        return Calls.session(request).map(live -> owner(live.session().subject())).orElse("");
    }

    MutableHttpResponse<byte[]> forget(HttpRequest<?> request, MutableHttpResponse<byte[]> reply) {
        return reply.cookie(cookies.cookie(name(request), "").maxAge(Duration.ZERO));
    }

    private String name(HttpRequest<?> request) {
        String place =
                Calls.organization(request)
                        .map(at -> at.id().value().toString())
                        .orElse("operator");
        return cookies.prefix() + "kept-" + place;
    }
}
