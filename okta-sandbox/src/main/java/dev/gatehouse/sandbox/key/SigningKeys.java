package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.RSAKey;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of one tenant's authorization servers, by server id (reference chapter 1, Keys). */
public final class SigningKeys {
    /** The org server signs access tokens with keys that it does not publish. */
    public static final String ORG_ACCESS = "org-access";

    private static final Duration ROTATION = Duration.ofDays(90);
    private final Map<String, SigningKey> parsed = new ConcurrentHashMap<>();
    private final Tenant tenant;

    public SigningKeys(Tenant tenant) {
        this.tenant = tenant;
    }

    private Shelf shelf(String serverId) {
        return tenant.shelf("authorizationServers/" + serverId + "/keys");
    }

    /** The key that signs now. */
    SigningKey active(String serverId) {
        return parse(current(serverId));
    }

    /** Every key that is published: the active one, the next one, and those that expired. */
    public List<RSAKey> published(String serverId) {
        current(serverId);
        return shelf(serverId).list().stream().map(key -> parse(key).jwk().toPublicJWK()).toList();
    }

    /** The key documents without their private parts. */
    public List<Document> documents(String serverId) {
        current(serverId);
        return shelf(serverId).list();
    }

    /** A verifier for a key of any of the tenant's servers. */
    public Optional<JWSVerifier> verifier(String serverId, String kid) {
        return shelf(serverId).find(kid).map(key -> parse(key).verifier());
    }

    /** When the active key gives way to the next one by itself. */
    public Instant nextRotation(String serverId) {
        return Instant.parse(current(serverId).text("activated")).plus(ROTATION);
    }

    /** Makes the next key the active one at once. */
    public synchronized void rotate(String serverId) {
        current(serverId);
        Shelf shelf = shelf(serverId);
        shelf.list().stream()
                .filter(key -> key.text("status").equals("EXPIRED"))
                .forEach(key -> shelf.remove(key.id()));
        for (Document key : shelf.list()) {
            if (key.text("status").equals("ACTIVE")) {
                shelf.put(key.with("status", "EXPIRED"));
            } else {
                shelf.put(key.with("status", "ACTIVE").with("activated", tenant.now().toString()));
            }
        }
        shelf.put(KeyMaker.make("NEXT", tenant.now()));
    }

    /** Forgets all keys at once without publishing new ones first: an emergency. */
    public synchronized void replace(String serverId) {
        Shelf shelf = shelf(serverId);
        shelf.list().forEach(key -> shelf.remove(key.id()));
        current(serverId);
    }

    private Document current(String serverId) {
        Optional<Document> active = activeDocument(serverId);
        return active.isPresent() && !due(serverId, active.get())
                ? active.get()
                : prepare(serverId);
    }

    private synchronized Document prepare(String serverId) {
        Optional<Document> active = activeDocument(serverId);
        if (active.isEmpty()) {
            Document made = shelf(serverId).put(KeyMaker.make("ACTIVE", tenant.now()));
            shelf(serverId).put(KeyMaker.make("NEXT", tenant.now()));
            return made;
        }
        if (due(serverId, active.get())) {
            shelf(serverId).put(active.get().with("activated", tenant.now().toString()));
            rotate(serverId);
        }
        return activeDocument(serverId).orElseThrow();
    }

    private boolean due(String serverId, Document active) {
        boolean manual =
                tenant.shelf("authorizationServers")
                        .find(serverId)
                        .filter(s -> s.text("credentials.signing.rotationMode").equals("MANUAL"))
                        .isPresent();
        Instant since = Instant.parse(active.text("activated"));
        return !manual && tenant.now().isAfter(since.plus(ROTATION));
    }

    private Optional<Document> activeDocument(String serverId) {
        return shelf(serverId).first(key -> key.text("status").equals("ACTIVE"));
    }

    private SigningKey parse(Document key) {
        return parsed.computeIfAbsent(key.id(), id -> SigningKey.parse(key.at("jwk").fields()));
    }
}
