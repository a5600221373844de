package dev.gatehouse.web.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;

/** Serves the static files; each address names one content, so it may be kept for ever. */
@Controller("/assets")
@Produces(MediaType.ALL)
final class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{version}/{name}")
    HttpResponse<byte[]> file(HttpRequest<?> request, String version, String name) {
        Asset asset =
                assets.find(name)
                        .filter(found -> found.version().equals(version))
                        .orElseThrow(
                                () ->
                                        new HttpStatusException(
                                                HttpStatus.NOT_FOUND, "No such file"));
        boolean gzip =
                String.valueOf(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING))
                        .contains("gzip");
        MutableHttpResponse<byte[]> response =
                HttpResponse.ok(asset.content(gzip))
                        .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }
}
