package dev.gatehouse.web.problem;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.Calls;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.kept.KeptEntries;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A missing permission: who is not signed in goes to the sign-in page (programs get 401), everybody
 * else gets 403 with the permission that is missing.
 */
@Singleton
final class NotPermittedHandler implements ExceptionHandler<NotPermitted, HttpResponse<?>> {
    private final ErrorReplies replies;
    private final Texts texts;
    private final KeptEntries kept;

    NotPermittedHandler(ErrorReplies replies, Texts texts, KeptEntries kept) {
        this.kept = kept;
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, NotPermitted refused) {
        HttpRequest<?> asked = request;
        if (isVisitor(asked)) {
            return PathAddresses.isApi(asked.getPath())
                    ? replies.reply(asked, ErrorCode.NOT_SIGNED_IN)
                            .header(HttpHeaders.WWW_AUTHENTICATE, Challenge.PLAIN)
                    : Calls.handOver(asked).isPresent() ? toEnd(asked) : toSignIn(asked);
        }
        String what = texts.text("permission." + refused.permission().key());
        String detail =
                Calls.organization(asked)
                        .filter(_ -> isHolder(asked))
                        .map(at -> texts.text("hand_over.only", at.name()))
                        .orElseGet(() -> lacks(asked, refused.permission(), what));
        MutableHttpResponse<byte[]> reply =
                replies.reply(asked, ErrorCode.NOT_PERMITTED, detail, List.of());
        return isProgram(asked)
                ? reply.header(
                        HttpHeaders.WWW_AUTHENTICATE, Challenge.of("insufficient_scope", detail))
                : reply;
    }

    /** What a program or person can do about it. */
    private String lacks(HttpRequest<?> request, Permission permission, String what) {
        Caller caller = Calls.call(request).map(CallContext::caller).orElseThrow();
        boolean may =
                Calls.organization(request)
                        .map(at -> caller.may(permission, at.id()))
                        .orElseGet(() -> caller.may(permission));
        if (may) {
            return texts.text("error.not_permitted.person");
        }
        return caller instanceof Caller.KeyHolder
                ? texts.text("error.not_permitted.key", what, permission.key())
                : texts.text("error.not_permitted.lacks", what);
    }

    /** With a token of more scopes it would be permitted (RFC 6750, section 3.1). */
    private static boolean isProgram(HttpRequest<?> request) {
        return Calls.call(request)
                .map(CallContext::caller)
                .filter(Caller.Program.class::isInstance)
                .isPresent();
    }

    private static boolean isVisitor(HttpRequest<?> request) {
        return Calls.call(request)
                .map(CallContext::caller)
                .map(Caller.Visitor.class::isInstance)
                .orElse(true);
    }

    private static boolean isHolder(HttpRequest<?> request) {
        return Calls.call(request)
                .map(CallContext::caller)
                .filter(Caller.HandOver.class::isInstance)
                .isPresent();
    }

    /** The hand-over of this browser is over: its page says why. */
    private static HttpResponse<?> toEnd(HttpRequest<?> request) {
        String home = Calls.organization(request).map(o -> o.address().path()).orElse("");
        return Pages.seeOther(home + "/hand-over");
    }

    private HttpResponse<?> toSignIn(HttpRequest<?> request) {
        Optional<Organization> organization = Calls.organization(request);
        String home = organization.map(o -> o.address().path()).orElse("/operator");
        if (request.getMethod() == HttpMethod.GET) {
            return signIn(home, request.getUri().toString());
        }
        MutableHttpResponse<byte[]> reply = signIn(home, KeptEntries.page(request));
        return switch (kept.keep(request, reply)) {
            case KEPT -> reply;
            case TOO_LONG -> signIn(home, formOf(request) + "?done=kept_too_long");
            case NOT_ASKED -> signIn(home, formOf(request));
        };
    }

    private static MutableHttpResponse<byte[]> signIn(String home, String returnTo) {
        String query = returnTo.isEmpty() || returnTo.equals(home) ? "" : "?return_to=";
        return Pages.seeOther(
                home + "/sign-in" + query + (query.isEmpty() ? "" : encoded(returnTo)));
    }

    /** The page that the form stood on; the sign-in page judges whether it is one of ours. */
    private static String formOf(HttpRequest<?> request) {
        try {
            String from = request.getHeaders().get(HttpHeaders.REFERER, String.class, "");
            return Optional.ofNullable(URI.create(from).getRawPath()).orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
