package dev.gatehouse.web.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ProviderSignOut;
import dev.gatehouse.application.signin.SignOut;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;

/** Signs a person out, here and then at the provider (OIDC RP-Initiated Logout 1.0, section 2). */
@Controller(PathAddresses.ROUTE + "/sign-out")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignOutController {
    private final SignOut signOut;
    private final SessionCookies cookies;
    private final Shells shells;
    private final Pages pages;

    SignOutController(SignOut signOut, SessionCookies cookies, Shells shells, Pages pages) {
        this.signOut = signOut;
        this.cookies = cookies;
        this.shells = shells;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> signOut(
            HttpRequest<?> request, CallContext call, Organization organization) {
        Optional<Secret> presented = cookies.read(request, Optional.of(organization.id()));
        MutableHttpResponse<byte[]> reply =
                presented
                        .flatMap(cookie -> signOut.signOut(call, organization, cookie.hash()))
                        .map(at -> atProvider(request, organization, at))
                        .orElseGet(
                                () -> Pages.seeOther(organization.address().path() + "/sign-in"));
        presented.ifPresent(
                value -> reply.cookie(cookies.signedOut(Optional.of(organization.id()), value)));
        return reply;
    }

    /** The hint is a token: it travels in a form, never in a URL. */
    private MutableHttpResponse<byte[]> atProvider(
            HttpRequest<?> request, Organization organization, ProviderSignOut at) {
        Shell shell = shells.shell(request, "sign_out.title");
        ProviderSignOutView view =
                new ProviderSignOutView(
                        organization.name().value(),
                        at.endpoint().toString(),
                        at.idTokenHint().reveal(),
                        at.returnTo().toString());
        return pages.ok("provider-sign-out.jte", shell, view, List.of(Origin.of(at.endpoint())));
    }
}
