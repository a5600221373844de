package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes, lists and revokes API keys; only from the command line of the installation's owner. */
public final class ManageApiKeys {
    /** Begins every key, so that a leaked one is recognized. */
    public static final String PREFIX = "ghk_";

    private final ApiKeys keys;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public ManageApiKeys(
            ApiKeys keys,
            Transactions transactions,
            AuditTrail audit,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The key itself; shown once. */
    public Secret create(
            CallContext call,
            DisplayName name,
            Set<Permission> permissions,
            Optional<OrganizationId> organization,
            Duration lifetime) {
        Secret secret = new Secret(PREFIX + secrets.next().reveal());
        Instant now = clock.instant();
        ApiKey key =
                new ApiKey(
                        new ApiKeyId(identifiers.next()),
                        name,
                        secret.hash(),
                        permissions,
                        organization,
                        now,
                        now.plus(lifetime),
                        Optional.empty());
        String granted =
                permissions.stream().map(Permission::key).sorted().collect(Collectors.joining(" "));
        return transactions.run(
                () -> {
                    keys.create(key);
                    audit.note(
                            call,
                            AuditAct.API_KEY_CREATED,
                            name.value(),
                            Map.of("permissions", granted));
                    return secret;
                });
    }

    public List<ApiKey> list() {
        return keys.all();
    }

    /** False when there is no such key or it was revoked before. */
    public boolean revoke(CallContext call, ApiKeyId id) {
        return transactions.run(
                () -> {
                    boolean revoked = keys.revoke(id, clock.instant());
                    if (revoked) {
                        audit.note(call, AuditAct.API_KEY_REVOKED, id.value().toString(), Map.of());
                    }
                    return revoked;
                });
    }

    /** The usable key behind a presented secret. */
    public Optional<ApiKey> recognize(Secret presented) {
        return keys.find(presented.hash()).filter(key -> key.usable(clock.instant()));
    }
}
