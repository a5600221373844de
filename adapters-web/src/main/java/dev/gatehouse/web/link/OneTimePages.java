package dev.gatehouse.web.link;

import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

/** Pages behind one-time links: their address is a secret and travels in no {@code Referer}. */
@Singleton
public final class OneTimePages {
    private final Pages pages;

    OneTimePages(Pages pages) {
        this.pages = pages;
    }

    public MutableHttpResponse<byte[]> show(
            String template, Shell shell, Object view, Errors errors) {
        HttpStatus status = errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return secretive(pages.status(status, template, shell, view));
    }

    /** Unknown, used or expired; which, is not told. */
    public MutableHttpResponse<byte[]> notUsable(Shell shell) {
        return secretive(pages.status(HttpStatus.GONE, "link-not-usable.jte", shell, ""));
    }

    private static MutableHttpResponse<byte[]> secretive(MutableHttpResponse<byte[]> reply) {
        return reply.header("Referrer-Policy", "no-referrer");
    }
}
