package dev.gatehouse.sandbox.trouble;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.web.JsonBody;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /admin/tenants/{tenant}/faults}: switches faults on and off. */
@Consumes(MediaType.ALL)
@Controller("/admin/tenants/{tenant}/faults")
final class TroubleController {
    private final Realms realms;
    private final Troubles troubles;

    TroubleController(Realms realms, Troubles troubles) {
        this.realms = realms;
        this.troubles = troubles;
    }

    @Get
    List<Map<String, Object>> list(String tenant) {
        return troubles.active(known(tenant)).stream().map(TroubleController::show).toList();
    }

    @Post
    HttpResponse<?> add(String tenant, @Body @Nullable String body) {
        Document given = JsonBody.parse(body);
        String kind = given.text("kind").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Trouble.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            throw ApiRefusal.invalid(
                    "kind",
                    "one of " + Arrays.toString(Trouble.Kind.values()).toLowerCase(Locale.ROOT));
        }
        Trouble trouble =
                troubles.add(
                        known(tenant),
                        Trouble.Kind.valueOf(kind),
                        given.text("path"),
                        new Troubles.Options(
                                given.number("millis", kind.equals("BUSY") ? -1 : 5000),
                                (int) given.number("status", 503),
                                given.number("seconds", 60),
                                (int) given.number("times", -1)));
        return HttpResponse.created(show(trouble));
    }

    @Delete
    HttpResponse<?> clear(String tenant) {
        troubles.clear(known(tenant));
        return HttpResponse.noContent();
    }

    @Delete("/{id}")
    HttpResponse<?> takeBack(String tenant, String id) {
        troubles.takeBack(known(tenant), id);
        return HttpResponse.noContent();
    }

    private String known(String tenant) {
        return realms.named(tenant).orElseThrow(() -> ApiRefusal.missing(tenant, "Tenant")).name();
    }

    private static Map<String, Object> show(Trouble trouble) {
        return Document.EMPTY
                .with("id", trouble.id())
                .with("kind", trouble.kind().name().toLowerCase(Locale.ROOT))
                .with("path", trouble.path())
                .with("millis", trouble.millis())
                .with("status", trouble.status())
                .with("until", trouble.until().toString())
                .with("times", trouble.times())
                .fields();
    }
}
