package dev.gatehouse.web.signin;

import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/** Tells a person why the sign-in was refused and what to do; logs it once. */
@Singleton
final class RefusedPage {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedPage.class);

    private final Shells shells;
    private final Pages pages;

    RefusedPage(Shells shells, Pages pages) {
        this.shells = shells;
        this.pages = pages;
    }

    MutableHttpResponse<byte[]> show(
            HttpRequest<?> request,
            Organization organization,
            RefusalCode code,
            Optional<Finding> finding) {
        Shell shell = shells.shell(request, "refused.title");
        LOG.info(
                "Sign-in at {} refused: {} {}, reference {}",
                organization.slug(),
                code.key(),
                finding.map(f -> f.code().value()).orElse(""),
                shell.correlationId());
        String key = "refusal." + code.key();
        RefusedView view =
                new RefusedView(
                        shell.text(key),
                        shell.text(key + ".todo"),
                        finding.map(Finding::seen).filter(seen -> !seen.isBlank()),
                        shell.text("refused.way_on"),
                        organization.address().path() + "/sign-in");
        return pages.status(status(code), "refused.jte", shell, view);
    }

    private static HttpStatus status(RefusalCode code) {
        return switch (code) {
            case PROVIDER_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case STATE_UNKNOWN,
                    ATTEMPT_USED,
                    OTHER_BROWSER,
                    ATTEMPT_EXPIRED,
                    INITIATED_BY_ANOTHER,
                    CONFIRMATION_OVER ->
                    HttpStatus.BAD_REQUEST;
            case DENIED_BY_PROVIDER,
                    ANSWER_REJECTED,
                    CONNECTION_CHANGED,
                    NOT_ASSIGNED,
                    LOGIN_RECYCLED,
                    NO_LOGIN,
                    USER_DISABLED,
                    NO_ROLE,
                    SIGNED_OUT_MEANWHILE,
                    OTHER_ADMINISTRATOR ->
                    HttpStatus.FORBIDDEN;
        };
    }
}
