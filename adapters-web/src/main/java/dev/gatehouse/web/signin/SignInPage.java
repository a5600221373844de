package dev.gatehouse.web.signin;

import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Shows the sign-in page, also again with what went wrong. */
@Singleton
final class SignInPage {
    private final ViewConnection connection;
    private final Connectors connectors;
    private final UseSession sessions;
    private final SessionCookies cookies;
    private final Shells shells;
    private final Pages pages;

    SignInPage(
            ViewConnection connection,
            Connectors connectors,
            UseSession sessions,
            SessionCookies cookies,
            Shells shells,
            Pages pages) {
        this.connection = connection;
        this.connectors = connectors;
        this.sessions = sessions;
        this.cookies = cookies;
        this.shells = shells;
        this.pages = pages;
    }

    MutableHttpResponse<byte[]> show(
            HttpRequest<?> request,
            Organization organization,
            String returnTo,
            String login,
            Errors errors) {
        Optional<ConnectionSettings> settings = connection.signInSettings(organization.id());
        Shell shell = shells.shell(request, "sign_in.title", organization.name());
        String home = organization.address().path();
        SignInView view =
                new SignInView(
                        organization.name().value(),
                        home,
                        settings.map(s -> provider(s, home)),
                        errors.any() ? Optional.empty() : ended(request, organization, shell),
                        returnTo,
                        login,
                        errors);
        List<Origin> targets = settings.map(s -> s.issuer().origin()).stream().toList();
        return pages.ok("sign-in.jte", shell, view, targets)
                .status(errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    private SignInView.Provider provider(ConnectionSettings settings, String home) {
        return new SignInView.Provider(
                connectors.get(settings.kind()).form().providerName(),
                home + "/login/" + settings.kind());
    }

    /** Why the session whose dead cookie the browser still has came to an end. */
    private Optional<String> ended(HttpRequest<?> request, Organization organization, Shell shell) {
        return cookies.read(request, Optional.of(organization.id()))
                .map(Secret::hash)
                .flatMap(sessions::endOf)
                .map(reason -> shell.text("ended." + reason.key()));
    }
}
