package dev.gatehouse.web.page;

import dev.gatehouse.domain.connection.Origin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Renders a template completely before anything is sent, so that a fault in it is an error page.
 */
@Singleton
public final class Pages {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.gatehouse.web.template");

    public Pages() {
        templates.setTrimControlStructures(true);
    }

    public MutableHttpResponse<byte[]> ok(String template, Shell shell, Object view) {
        return render(HttpStatus.OK, template, shell, view, List.of());
    }

    /** A page whose form leads to the provider. */
    public MutableHttpResponse<byte[]> ok(
            String template, Shell shell, Object view, Collection<Origin> formTargets) {
        return render(HttpStatus.OK, template, shell, view, formTargets);
    }

    public MutableHttpResponse<byte[]> status(
            HttpStatus status, String template, Shell shell, Object view) {
        return render(status, template, shell, view, List.of());
    }

    /** A page that the provider shows in a frame of its own. */
    public MutableHttpResponse<byte[]> framed(
            String template, Shell shell, Object view, Origin by) {
        MutableHttpResponse<byte[]> page = ok(template, shell, view);
        page.getHeaders().set(ContentSecurity.HEADER, ContentSecurity.framedBy(by));
        return page;
    }

    /** Sends the browser on with GET (RFC 9110, section 15.4.4). */
    public static MutableHttpResponse<byte[]> seeOther(String path) {
        return HttpResponse.<byte[]>status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(path).toString());
    }

    private MutableHttpResponse<byte[]> render(
            HttpStatus status,
            String template,
            Shell shell,
            Object view,
            Collection<Origin> formTargets) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, Map.of("shell", shell, "view", view), output);
        return HttpResponse.<byte[]>status(status)
                .body(output.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(ContentSecurity.HEADER, ContentSecurity.policy(formTargets));
    }
}
