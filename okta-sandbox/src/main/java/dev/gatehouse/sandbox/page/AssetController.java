package dev.gatehouse.sandbox.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Serves the style sheet and the scripts of the pages. */
@Controller("/assets")
final class AssetController {
    private static final Map<String, MediaType> ASSETS =
            Map.of(
                    "sandbox.css", new MediaType("text/css"),
                    "admin.js", new MediaType("text/javascript"),
                    "submit.js", new MediaType("text/javascript"));

    @Get("/{name}")
    HttpResponse<?> asset(String name) {
        MediaType type = ASSETS.get(name);
        if (type == null) {
            return HttpResponse.notFound();
        }
        String path = "/assets/" + name;
        try (InputStream in =
                Objects.requireNonNull(AssetController.class.getResourceAsStream(path), path)) {
            return HttpResponse.ok(in.readAllBytes())
                    .contentType(type)
                    .header("Cache-Control", "max-age=300");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
