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
import io.micronaut.http.annotation.Post;
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
        var _ =
                Fields.of(given)
                        .lists("events_requested")
                        .objects("delivery")
                        .texts("format", "delivery.method", "delivery.endpoint_url");
        String client = client(http);
        if (shelf(realm).contains(client) || shelf(realm).size() >= MOST) {
            throw new ApiRefusal(ApiFault.E0000195, "stream", List.of("A stream exists already"));
        }
        List<String> wanted =
                given.texts("events_requested").stream().filter(SUPPORTED::contains).toList();
        if (wanted.isEmpty()) {
            throw ApiRefusal.invalid("events_requested", "No supported event type is requested");
        }
        var _ = Json.oneOf(given, "delivery.method", List.of("urn:ietf:rfc:8935"));
        var _ = Json.oneOfOrFirst(given, "format", List.of("iss_sub", "opaque"));
        String url = Json.required(given, "delivery.endpoint_url");
        Receivers.examine("endpoint_url", url);
        Document stream =
                Document.EMPTY
                        .with("id", client)
                        .with("stream_id", OktaId.random("esc"))
                        .with("iss", realm.tenant().origin())
                        .with("aud", url)
                        .with("events_supported", SUPPORTED)
                        .with("events_requested", given.texts("events_requested"))
                        .with("events_delivered", wanted)
                        .with("delivery", given.at("delivery").fields())
                        .with("format", given.findText("format").orElse("iss_sub"))
                        .with("min_verification_interval", 0)
                        .with("status", "enabled");
        return HttpResponse.created(show(shelf(realm).put(stream)));
    }

    @Get("/api/v1/ssf/stream")
    Map<String, Object> read(HttpRequest<?> http, Realm realm) {
        return show(find(http, realm));
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
        Document stream = find(http, realm);
        return Map.of("stream_id", stream.text("stream_id"), "status", stream.text("status"));
    }

    @Post("/api/v1/ssf/stream/verification")
    HttpResponse<?> verify(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        events.verify(realm, find(http, realm), Json.parse(body).text("state"));
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

    private static Map<String, Object> show(Document stream) {
        return stream.without("id")
                .without("status")
                .without("delivery.authorization_header")
                .fields();
    }
}
