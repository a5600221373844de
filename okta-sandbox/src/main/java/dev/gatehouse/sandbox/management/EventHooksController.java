package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.signal.EventHooks;
import dev.gatehouse.sandbox.tenant.OktaId;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/eventHooks}: at most 25, told nothing before they are verified. */
@Controller("/api/v1/eventHooks")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventHooksController {
    private static final int MOST = 25;
    private static final List<String> NOT_ELIGIBLE = List.of("app.oauth2.");
    private final EventHooks hooks;

    EventHooksController(EventHooks hooks) {
        this.hooks = hooks;
    }

    @Get
    List<Map<String, Object>> list(Realm realm) {
        return shelf(realm).list().stream().map(hook -> show(realm, hook)).toList();
    }

    @Post
    Map<String, Object> create(Realm realm, @Body @Nullable String body) {
        if (shelf(realm).size() >= MOST) {
            throw ApiRefusal.invalid("eventHook", "The maximum number of hooks is reached");
        }
        Document hook =
                Times.created(realm, checked(Json.parse(body)))
                        .without("_links")
                        .with("channel.config.method", "POST")
                        .withDefault("channel.config.headers", List.of())
                        .with("id", OktaId.random("who"))
                        .with("status", "ACTIVE")
                        .with("verificationStatus", "UNVERIFIED");
        return show(realm, shelf(realm).put(hook));
    }

    private static Document checked(Document given) {
        var _ =
                Fields.of(given)
                        .texts("name", "events.type", "channel.type", "channel.version")
                        .texts("channel.config.uri", "channel.config.authScheme.value")
                        .objects("events", "channel", "channel.config")
                        .lists("events.items");
        var _ = Json.required(given, "name");
        var _ = Json.oneOf(given, "events.type", List.of("EVENT_TYPE"));
        var _ = Json.oneOf(given, "channel.type", List.of("HTTP"));
        var _ = Json.oneOf(given, "channel.version", List.of("1.0.0"));
        Receivers.examine("uri", Json.required(given, "channel.config.uri"));
        List<String> items = given.texts("events.items");
        if (items.isEmpty()
                || items.stream().anyMatch(type -> type.startsWith(NOT_ELIGIBLE.getFirst()))) {
            throw ApiRefusal.invalid("events", "An event type is not eligible for event hooks");
        }
        return given;
    }

    @Get("/{id}")
    Map<String, Object> read(Realm realm, String id) {
        return show(realm, find(realm, id));
    }

    @Put("/{id}")
    Map<String, Object> replace(Realm realm, String id, @Body @Nullable String body) {
        Document old = find(realm, id);
        Document given = checked(Json.parse(body));
        boolean same = given.text("channel.config.uri").equals(old.text("channel.config.uri"));
        Document hook =
                Times.touched(realm, old)
                        .with("name", given.text("name"))
                        .with("events", given.at("events").fields())
                        .with("channel", given.at("channel").fields())
                        .with(
                                "verificationStatus",
                                same ? old.text("verificationStatus") : "UNVERIFIED");
        return show(realm, shelf(realm).put(hook));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Realm realm, String id) {
        shelf(realm).remove(find(realm, id).id());
        return HttpResponse.noContent();
    }

    @Post("/{id}/lifecycle/{step}")
    Map<String, Object> step(Realm realm, String id, String step) {
        Document hook = find(realm, id);
        return show(
                realm,
                shelf(realm)
                        .put(
                                switch (step) {
                                    case "verify" -> verified(realm, hook);
                                    case "activate" -> hook.with("status", "ACTIVE");
                                    case "deactivate" -> hook.with("status", "INACTIVE");
                                    default -> throw new ApiRefusal(ApiFault.E0000008);
                                }));
    }

    private Document verified(Realm realm, Document hook) {
        if (!hooks.verify(realm, hook)) {
            throw ApiRefusal.invalid("eventHook", "Verification failed");
        }
        return hook.with("verificationStatus", "VERIFIED");
    }

    private static Shelf shelf(Realm realm) {
        return realm.tenant().shelf("eventHooks");
    }

    private static Document find(Realm realm, String id) {
        return shelf(realm).find(id).orElseThrow(() -> ApiRefusal.missing(id, "EventHook"));
    }

    private static Map<String, Object> show(Realm realm, Document hook) {
        String self = realm.tenant().origin() + "/api/v1/eventHooks/" + hook.id();
        String step = hook.text("status").equals("ACTIVE") ? "deactivate" : "activate";
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Links.to(self));
        links.put("verify", Links.to(self + "/lifecycle/verify", "POST"));
        links.put(step, Links.to(self + "/lifecycle/" + step, "POST"));
        return hook.without("channel.config.authScheme.value").with("_links", links).fields();
    }
}
