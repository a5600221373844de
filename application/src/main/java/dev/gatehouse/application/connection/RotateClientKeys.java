package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Rotates client keys that were used for long enough, and destroys those that are over.
 *
 * <p>As by hand: the next key is published first and used later, so that nobody notices.
 */
public final class RotateClientKeys implements Chore {
    static final int BATCH = 50;
    private static final CallContext BY_ITSELF =
            CallContext.bySystem(new Device("The rotation of client keys", "127.0.0.1"));

    private final ClientKeys keys;
    private final ManageClientKeys manage;
    private final ClientKeyLifetime lifetime;
    private final InstantSource clock;

    public RotateClientKeys(
            ClientKeys keys,
            ManageClientKeys manage,
            ClientKeyLifetime lifetime,
            InstantSource clock) {
        this.keys = keys;
        this.manage = manage;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rotate-client-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        keys.forgetOver(clock.instant());
        Instant usedSince = clock.instant().minus(lifetime.value());
        List<OrganizationId> due = keys.usedSince(usedSince, BATCH);
        due.forEach(organization -> manage.rotate(BY_ITSELF, organization));
    }
}
