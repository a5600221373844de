package dev.gatehouse.web.operator;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.web.access.NewSession;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the operators' way through their provider: our own session cookie, or a page that says no.
 */
@Singleton
final class OperatorLogin
        implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorLogin.class);

    private final NewSession sessions;
    private final Shells shells;
    private final Pages pages;

    OperatorLogin(NewSession sessions, Shells shells, Pages pages) {
        this.sessions = sessions;
        this.shells = shells;
        this.pages = pages;
    }

    @Override
    public MutableHttpResponse<?> loginSuccess(
            Authentication authentication, HttpRequest<?> request) {
        return authentication.getAttributes().get(OperatorMapper.COOKIE) instanceof Secret cookie
                ? sessions.start(request, cookie, Pages.seeOther("/operator"))
                : failed(request, "not an operator");
    }

    @Override
    public MutableHttpResponse<?> loginRefresh(
            Authentication authentication, String refreshToken, HttpRequest<?> request) {
        throw new UnsupportedOperationException("Operators have sessions, not refresh tokens");
    }

    @Override
    public MutableHttpResponse<?> loginFailed(
            AuthenticationResponse response, HttpRequest<?> request) {
        return failed(request, response.getMessage().orElse("the provider said no"));
    }

    private MutableHttpResponse<byte[]> failed(HttpRequest<?> request, String why) {
        Shell shell = shells.shell(request, "operator.refused.title");
        LOG.info("Operator's sign-in refused: {}, reference {}", why, shell.correlationId());
        return pages.status(HttpStatus.FORBIDDEN, "operator-refused.jte", shell, "");
    }
}
