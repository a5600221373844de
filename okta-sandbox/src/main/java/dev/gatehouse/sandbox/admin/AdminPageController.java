package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

import java.util.Map;

/** {@code GET /}: the admin page, and on a tenant's port the way to the person's own page. */
@Controller
final class AdminPageController {
    private final Realms realms;

    AdminPageController(Realms realms) {
        this.realms = realms;
    }

    @Get("/")
    @Produces(MediaType.ALL)
    HttpResponse<?> page(HttpRequest<?> request) {
        return request.getServerAddress().getPort() == realms.adminPort()
                ? Page.answer(HttpStatus.OK, "admin", Map.of())
                : HttpResponse.status(HttpStatus.FOUND).header("Location", "/app/UserHome");
    }
}
