package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.JsonBody;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Acts on a tenant as a whole: clock, keys, switches, log, applications. */
@Consumes(MediaType.ALL)
@Controller("/admin/tenants/{tenant}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TenantActController {
    private final Realms realms;
    private final Runnable changed;

    TenantActController(Realms realms, Changes changes) {
        this.realms = realms;
        this.changed = changes;
    }

    /** Moves the clock: {@code {"forwardSeconds": n}}, or {@code {"aheadSeconds": n}} to set it. */
    @Post("/clock")
    Map<String, Object> clock(String tenant, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        Document given = JsonBody.parse(body);
        Duration base =
                given.find("aheadSeconds").isPresent()
                        ? Duration.ofSeconds(given.number("aheadSeconds", 0))
                        : realm.tenant().clock().ahead();
        realm.tenant().clock().setAhead(base.plusSeconds(given.number("forwardSeconds", 0)));
        changed.run();
        return Map.of(
                "time", realm.tenant().now().toString(),
                "clockAheadSeconds", realm.tenant().clock().ahead().toSeconds());
    }

    /**
     * Rotates keys: {@code {"server": "aus…"}} or {@code "org"}; with {@code "emergency": true} all
     * keys are replaced at once without notice.
     */
    @Post("/keys/rotate")
    Map<String, Object> rotate(String tenant, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        Document given = JsonBody.parse(body);
        String server = given.findText("server").orElse("org");
        if (realm.servers().find(server).isEmpty()) {
            throw ApiRefusal.missing(server, "AuthorizationServer");
        }
        if (given.flag("emergency")) {
            realm.keys().replace(server);
        } else {
            realm.keys().rotate(server);
        }
        return Map.of(
                "keys",
                realm.keys().documents(server).stream()
                        .map(key -> Map.of("kid", key.id(), "status", key.text("status")))
                        .toList());
    }

    @Get("/switches")
    List<Map<String, Object>> switches(String tenant) {
        Realm realm = Named.realm(realms, tenant);
        return Arrays.stream(Switch.values())
                .map(
                        which ->
                                Document.EMPTY
                                        .with("name", which.name())
                                        .with("value", realm.tenant().choice(which))
                                        .with("choices", which.choices())
                                        .with("meaning", which.meaning())
                                        .fields())
                .toList();
    }

    /** Sets switches: {@code {"REGEX_ANCHORING": "find", …}}. */
    @Post("/switches")
    List<Map<String, Object>> choose(String tenant, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        JsonBody.parse(body)
                .fields()
                .forEach(
                        (name, value) -> {
                            Switch which =
                                    Arrays.stream(Switch.values())
                                            .filter(known -> known.name().equals(name))
                                            .findFirst()
                                            .orElseThrow(() -> ApiRefusal.missing(name, "Switch"));
                            if (!which.allows(String.valueOf(value))) {
                                throw ApiRefusal.invalid(name, "one of " + which.choices());
                            }
                            realm.tenant().choose(which, String.valueOf(value));
                        });
        return switches(tenant);
    }

    /** Changes an application by dotted paths of its document, as the Admin Console would. */
    @Post("/apps/{app}")
    Map<String, Object> app(String tenant, String app, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        return changed(realm.apps().shelf(), Named.app(realm, app).document(), body);
    }

    /** Changes a group in the same way, as a directory behind Okta would. */
    @Post("/groups/{group}")
    Map<String, Object> group(String tenant, String group, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        return changed(realm.directory().groups(), Named.group(realm, group).document(), body);
    }

    private static Map<String, Object> changed(
            Shelf shelf, Document before, @Nullable String body) {
        Document after = before;
        for (var field : JsonBody.parse(body).fields().entrySet()) {
            after = after.with(field.getKey(), field.getValue());
        }
        shelf.put(after);
        return after.fields();
    }

    /** Takes an application into Universal Logout: {@code {"url": …, "format": "iss_sub"}}. */
    @Post("/apps/{app}/universal-logout")
    Map<String, Object> universalLogout(String tenant, String app, @Body @Nullable String body) {
        Realm realm = Named.realm(realms, tenant);
        App found = Named.app(realm, app);
        Map<String, Object> settings = JsonBody.parse(body).fields();
        realm.apps().shelf().put(found.document().with("sandbox.universalLogout", settings));
        return Map.of("app", found.label(), "universalLogout", settings);
    }

    @Get("/log")
    List<Map<String, Object>> log(String tenant) {
        return Named.realm(realms, tenant).log().events().reversed().stream()
                .limit(100)
                .map(Document::fields)
                .toList();
    }
}
