package dev.gatehouse.sandbox.tls;

import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Origins;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens doors and makes their origins known. */
@Singleton
public final class Doors {
    private final List<Door> open = new CopyOnWriteArrayList<>();
    private final Origins origins;

    Doors(Origins origins) {
        this.origins = origins;
    }

    /** Opens a door to a tenant; port 0 is any free one. Returns its origin. */
    public String open(Realm realm, DoorKind kind, int port) {
        Authority own = AuthorityShelf.of(realm.tenant());
        Authority issuer = kind == DoorKind.UNKNOWN_CA ? Authority.create() : own;
        Authority.Leaf leaf =
                issuer.leaf(
                        kind == DoorKind.WRONG_HOST ? "wrong-host.example" : "localhost",
                        kind == DoorKind.EXPIRED);
        Door door = Door.open(leaf, issuer.certificate(), port, realm.tenant().port());
        open.add(door);
        String origin = "https://localhost:" + door.port();
        origins.open(door.port(), origin);
        return origin;
    }

    /** The tenant's authority as PEM, for clients that are to trust it. */
    public String authority(Realm realm) {
        try {
            byte[] bytes = AuthorityShelf.of(realm.tenant()).certificate().getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of our own can be written", e);
        }
    }

    @PreDestroy
    void close() {
        open.forEach(Door::close);
    }
}
