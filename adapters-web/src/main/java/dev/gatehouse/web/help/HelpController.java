package dev.gatehouse.web.help;

import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shells;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The documentation of findings, for everybody: it holds nothing of any organization. */
@Controller("/help")
@Produces(MediaType.ALL)
final class HelpController {
    private static final String DOCUMENT = "/dev/gatehouse/web/help/findings.md";

    private final FindingsHelp findings = FindingsHelp.read(document());
    private final Shells shells;
    private final Pages pages;

    HelpController(Shells shells, Pages pages) {
        this.shells = shells;
        this.pages = pages;
    }

    @Get("/findings")
    HttpResponse<byte[]> findings(HttpRequest<?> request) {
        return pages.ok("findings.jte", shells.shell(request, "help.findings"), findings);
    }

    private static String document() {
        try (InputStream in = HelpController.class.getResourceAsStream(DOCUMENT)) {
            return new String(
                    Objects.requireNonNull(in, DOCUMENT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
