package dev.gatehouse.benchmarks;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundPolicy;
import dev.gatehouse.okta.OktaConnector;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How long the examination of a healthy Okta takes, and how many answers of it come one after the
 * other: with a far Okta nothing else counts.
 */
final class ExaminationTime {
    private static final int WARM_UP = 30;
    private static final int RUNS = 101;
    private static final int DELAYED_RUNS = 21;
    private static final int DELAY_MILLIS = 200;

    private final Tenant okta;
    private final AtomicInteger requests = new AtomicInteger();

    private ExaminationTime(Tenant okta) {
        this.okta = okta;
    }

    static String measure() {
        try (Tenant okta = Tenant.start()) {
            return new ExaminationTime(okta).measured();
        }
    }

    private String measured() {
        times(WARM_UP);
        requests.set(0);
        long[] near = times(RUNS);
        int asked = requests.get() / RUNS;
        okta.delay(DELAY_MILLIS);
        long[] far = times(DELAYED_RUNS);
        double rounds = (median(far) - median(near)) / (DELAY_MILLIS * 1e6);
        return ("median %.0f ms, slowest %.0f ms (%d runs, %d requests each); with %d ms more for"
                        + " every answer median %.0f ms, slowest %.0f ms (%d runs): as if %.1f"
                        + " answers came one after the other")
                .formatted(
                        median(near) / 1e6,
                        near[near.length - 1] / 1e6,
                        RUNS,
                        asked,
                        DELAY_MILLIS,
                        median(far) / 1e6,
                        far[far.length - 1] / 1e6,
                        DELAYED_RUNS,
                        rounds);
    }

    /** Sorted. */
    private long[] times(int runs) {
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            Diagnosis diagnosis = examine();
            nanos[i] = System.nanoTime() - before;
            if (!diagnosis.findings().isEmpty()) {
                throw new IllegalStateException("Not healthy: " + diagnosis.findings());
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static double median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** By a connector that remembers nothing, as at the first Save. */
    private Diagnosis examine() {
        OutboundGuard guard =
                new OutboundGuard(OutboundPolicy.allowing(Set.of(okta.origin())))
                        .measured(_ -> requests.incrementAndGet());
        return new OktaConnector(guard, InstantSource.system())
                .examine(connection(), Occasion.ASKED, ExaminationProgress.UNWATCHED);
    }

    private ConnectionInUse connection() {
        UserAuthentication users =
                new UserAuthentication(
                        new ClientId(Tenant.WEB_APP),
                        new ClientAuthentication.BySecret(Optional.empty(), Optional.empty()),
                        Optional.of(new ClientId(Tenant.NATIVE_APP)),
                        Stream.of("openid", "profile", "email", "offline_access", "user_groups")
                                .map(Scope::new)
                                .toList(),
                        RefreshLifetimes.UNKNOWN);
        ConnectionSettings settings =
                new ConnectionSettings(
                        new ProviderKind("okta"),
                        new Issuer(okta.origin() + "/oauth2/" + Tenant.SERVER),
                        Optional.of(users),
                        true,
                        new Audience(Tenant.APP_URL + "/o/acme"));
        return new ConnectionInUse(
                new Address(URI.create(Tenant.APP_URL + "/o/acme")),
                settings,
                Optional.of(
                        new ConnectionInUse.BoundSecret(
                                ClientSecret.of(Tenant.SECRET), okta.origin())));
    }
}
