package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.signal.SecurityEvents;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.token.AccessTokens;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SSF transmitter: one stream for each client, ten for each organization (reference 6). */
@Controller
@Consumes(MediaType.ALL)
final class StreamController {
    private static final int MOST = 10;
    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";
    private static final List<String> SUPPORTED =
            List.of(CAEP + "session-revoked", CAEP + "credential-change");
    private final SecurityEvents events;

    StreamController(SecurityEvents events) {
        this.events = events;
    }

    @Get("/.well-known/ssf-configuration")
    Map<String, Object> configuration(Realm realm) {
        String origin = realm.tenant().origin();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("issuer", origin);
        answer.put("jwks_uri", origin + "/oauth2/v1/keys");
        answer.put("delivery_methods_supported", List.of("urn:ietf:rfc:8935"));
        answer.put("configuration_endpoint", origin + "/api/v1/ssf/stream");
        answer.put("status_endpoint", origin + "/api/v1/ssf/stream/status");
        answer.put("verification_endpoint", origin + "/api/v1/ssf/stream/verification");
        answer.put("spec_version", "1_0-ID3");
        answer.put("default_subjects", "ALL");
        answer.put("authorization_schemes", List.of(Map.of("spec_urn", "urn:ietf:rfc:6749")));
        return answer;
    }

    @Post("/api/v1/ssf/stream")
    HttpResponse<?> create(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        String client = client(http);
        if (shelf(realm).contains(client) || shelf(realm).size() >= MOST) {
            throw new ApiRefusal(ApiFault.E0000195, "stream", List.of("A stream exists already"));
        }
        Document stream =
                Document.EMPTY
                        .with("id", client)
                        .with("stream_id", OktaId.random("esc"))
                        .with("iss", realm.tenant().origin())
                        .with("events_supported", SUPPORTED)
                        .with("min_verification_interval", 0)
                        .with("status", "enabled");
        return HttpResponse.created(show(shelf(realm).put(written(stream, given))));
    }

    private static Document written(Document stream, Document given) {
        var _ =
                Fields.of(given)
                        .lists("events_requested")
                        .objects("delivery")
                        .texts("format", "delivery.method", "delivery.endpoint_url")
                        .texts("delivery.authorization_header");
        List<String> wanted =
                given.texts("events_requested").stream().filter(SUPPORTED::contains).toList();
        if (wanted.isEmpty()) {
            throw ApiRefusal.invalid("events_requested", "No supported event type is requested");
        }
        var _ = Json.oneOf(given, "delivery.method", List.of("urn:ietf:rfc:8935"));
        String url = Json.required(given, "delivery.endpoint_url");
        Receivers.examine("endpoint_url", url);
        return stream.with("aud", url)
                .with("events_requested", given.texts("events_requested"))
                .with("events_delivered", wanted)
                .with("delivery", given.at("delivery").fields())
                .with("format", Json.oneOfOrFirst(given, "format", List.of("iss_sub", "opaque")));
    }

    @Get("/api/v1/ssf/stream")
    Object read(HttpRequest<?> http, Realm realm) {
        return http.getParameters().contains("stream_id")
                ? show(named(http, realm, http.getParameters().get("stream_id")))
                : shelf(realm).find(client(http)).stream().map(StreamController::show).toList();
    }

    @Put("/api/v1/ssf/stream")
    Map<String, Object> replace(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        Document old = named(http, realm, given.text("stream_id"));
        return show(shelf(realm).put(written(old, given)));
    }

    @Patch("/api/v1/ssf/stream")
    Map<String, Object> update(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        Document old = named(http, realm, given.text("stream_id"));
        Document whole =
                given.withDefault("events_requested", old.texts("events_requested"))
                        .withDefault("delivery", old.at("delivery").fields())
                        .withDefault("format", old.text("format"));
        return show(shelf(realm).put(written(old, whole)));
    }

    @Delete("/api/v1/ssf/stream")
    HttpResponse<?> delete(HttpRequest<?> http, Realm realm) {
        shelf(realm).remove(find(http, realm).id());
        return HttpResponse.noContent();
    }

    @Get("/api/v1/ssf/stream/status")
    Map<String, Object> status(
            HttpRequest<?> http,
            Realm realm,
            @QueryValue(value = "stream_id", defaultValue = "") String streamId) {
        Document stream = named(http, realm, streamId);
        return Map.of("stream_id", stream.text("stream_id"), "status", stream.text("status"));
    }

    @Post("/api/v1/ssf/stream/verification")
    HttpResponse<?> verify(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        Document given = Json.parse(body);
        events.verify(realm, named(http, realm, given.text("stream_id")), given.text("state"));
        return HttpResponse.noContent();
    }

    /** Whose stream it is: the client of the token, or the API token's one stream. */
    private static String client(HttpRequest<?> http) {
        String header = http.getHeaders().findFirst("Authorization").orElse("");
        return AccessTokens.peek(header.replaceFirst("^\\S+\\s+", ""))
                .map(claims -> claims.text("cid"))
                .orElse("SSWS");
    }

    private static Shelf shelf(Realm realm) {
        return realm.tenant().shelf("ssf-streams");
    }

    private static Document find(HttpRequest<?> http, Realm realm) {
        return shelf(realm)
                .find(client(http))
                .orElseThrow(() -> ApiRefusal.missing("stream", "StreamConfiguration"));
    }

    /** The client's stream, which must be the one that is named if one is. */
    private static Document named(HttpRequest<?> http, Realm realm, @Nullable String streamId) {
        Document stream = find(http, realm);
        if (streamId != null && !streamId.isEmpty() && !streamId.equals(stream.text("stream_id"))) {
            throw ApiRefusal.missing(streamId, "StreamConfiguration");
        }
        return stream;
    }

    private static Map<String, Object> show(Document stream) {
        return stream.without("id")
                .without("status")
                .without("delivery.authorization_header")
                .fields();
    }
}
