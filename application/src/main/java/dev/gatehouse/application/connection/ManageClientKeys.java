package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, publishes and rotates the keys with which a connection proves that it is itself. */
public final class ManageClientKeys {
    private final ClientKeys keys;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public ManageClientKeys(
            ClientKeys keys,
            Transactions transactions,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of a rotation. */
    public sealed interface Rotation {
        /** The new key is published now and used from then on. */
        record Begun(Instant usedFrom) implements Rotation {}

        /** One is under way: its key is used from then on. */
        record UnderWay(Instant usedFrom) implements Rotation {}

        /** There is no key that could be rotated. */
        record NoKey() implements Rotation {}
    }

    /** All keys of the organization, for whoever shows them. */
    public KeyRing ring(OrganizationId organization) {
        return keys.of(organization);
    }

    /** The keys whose public halves are published now; known to everybody. */
    public List<ClientKey> published(OrganizationId organization) {
        return keys.of(organization).published(clock.instant());
    }

    /** The key to sign with now; the first is made when it is first needed. */
    ClientKey signing(OrganizationId organization) {
        Instant now = clock.instant();
        KeyRing ring = keys.of(organization);
        if (ring.keys().isEmpty()) {
            // Another node may be faster; then its key is the one.
            keys.add(organization, next(ring));
        }
        return keys.of(organization).signing(now).or(() -> oldest(organization)).orElseThrow();
    }

    /** Where the clocks of two nodes differ, a first key may seem to lie ahead. */
    private Optional<ClientKey> oldest(OrganizationId organization) {
        return keys.of(organization).keys().stream().findFirst();
    }

    /** Publishes a new key at once and uses it when everybody can know it. */
    public Rotation rotate(CallContext call, OrganizationId organization) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        KeyRing ring = keys.of(organization);
        if (ring.keys().isEmpty()) {
            return new Rotation.NoKey();
        }
        Optional<ClientKey> coming = ring.coming(clock.instant());
        if (coming.isPresent()) {
            return new Rotation.UnderWay(coming.get().usedFrom());
        }
        // Finding primes may take seconds, in which nobody should wait for what we hold.
        ClientKey next = next(ring);
        return transactions.run(() -> rotateOnce(call, organization, ring, next));
    }

    /** Another that was faster has taken the number of the next key. */
    private Rotation rotateOnce(
            CallContext call, OrganizationId organization, KeyRing ring, ClientKey next) {
        if (!keys.add(organization, next)) {
            return new Rotation.UnderWay(next.usedFrom());
        }
        ring.replacedBy(next).forEach(former -> keys.end(organization, former));
        keys.forgetOver(organization, clock.instant());
        audit.note(
                call,
                AuditAct.CLIENT_KEY_ROTATED,
                organization,
                next.id(),
                Map.of("used_from", next.usedFrom().toString()));
        return new Rotation.Begun(next.usedFrom());
    }

    private ClientKey next(KeyRing ring) {
        return new ClientKey(
                ring.nextNumber(),
                identifiers.next().toString(),
                RsaKeys.generate(),
                ring.nextUsedFrom(clock.instant()),
                Optional.empty());
    }
}
