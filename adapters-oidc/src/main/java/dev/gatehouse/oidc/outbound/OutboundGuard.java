package dev.gatehouse.oidc.outbound;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

/**
 * The one door through which every request to a provider goes.
 *
 * <p>Only https, only public addresses (checked after the look-up, and connected to exactly as
 * checked), except the configured origins; one limit on time for everything together, or what a
 * {@link Deadline} leaves of it, one on size; at most three redirects of a GET without credentials,
 * within its origin, or none where a redirect is the answer. It never throws for what a provider
 * does. An interrupted caller gets {@link Why#INTERRUPTED} and stays interrupted. Making a guard
 * costs nothing; the HTTP clients are made at first use.
 */
public final class OutboundGuard {
    /** How every request introduces itself, and how a provider's log shows it. */
    public static final String USER_AGENT = "Gatehouse";

    private final OutboundPolicy policy;
    private final Once<CloseableHttpClient> toPublic;
    private final Once<CloseableHttpClient> toExceptions;
    private final Stopwatch stopwatch;

    public OutboundGuard(OutboundPolicy policy) {
        this(policy, SystemTrust::context, AddressBook.SYSTEM);
    }

    /**
     * With own certificate authorities or an own address book.
     *
     * @param trust asked once, at the first request
     */
    public OutboundGuard(OutboundPolicy policy, Supplier<SSLContext> trust, AddressBook book) {
        this(
                policy,
                clients(policy, trust, new CheckedResolver(book)),
                clients(policy, trust, new PlainResolver(book)),
                Stopwatch.OFF);
    }

    private OutboundGuard(
            OutboundPolicy policy,
            Once<CloseableHttpClient> toPublic,
            Once<CloseableHttpClient> toExceptions,
            Stopwatch stopwatch) {
        this.policy = policy;
        this.toPublic = toPublic;
        this.toExceptions = toExceptions;
        this.stopwatch = stopwatch;
    }

    /** The same guard, which tells how long everything takes. */
    public OutboundGuard measured(Measurements measurements) {
        return with(new Stopwatch(measurements, ProviderCall.METADATA));
    }

    /** The same guard, for requests of one kind; without this they count as metadata. */
    public OutboundGuard asking(ProviderCall call) {
        return with(stopwatch.of(call));
    }

    private OutboundGuard with(Stopwatch other) {
        return new OutboundGuard(policy, toPublic, toExceptions, other);
    }

    private static Once<CloseableHttpClient> clients(
            OutboundPolicy policy,
            Supplier<SSLContext> trust,
            org.apache.hc.client5.http.DnsResolver resolver) {
        return new Once<>(() -> Clients.build(resolver, trust.get(), policy.limit()));
    }

    public OutboundPolicy policy() {
        return policy;
    }

    public OutboundOutcome get(URI target) {
        return send(OutboundRequest.get(target));
    }

    public OutboundOutcome send(OutboundRequest request) {
        return stopwatch.time(() -> sent(request));
    }

    private OutboundOutcome sent(OutboundRequest request) {
        Duration limit = Deadline.left(policy.limit());
        if (limit.isZero()) {
            return new Unreachable(Why.TIMEOUT, "There was no time left to ask");
        }
        Exchange exchange = new Exchange(policy, this::client, request);
        FutureTask<OutboundOutcome> task = new FutureTask<>(exchange);
        Thread.ofVirtual().name("outbound").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Unreachable(Why.TIMEOUT, "No complete answer within " + seconds(limit));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Unreachable(Why.INTERRUPTED, "The request was interrupted");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("The outbound guard failed", bug.getCause());
        } finally {
            if (task.cancel(true)) {
                exchange.abandon();
            }
        }
    }

    private CloseableHttpClient client(URI target) {
        return policy.excepts(target) ? toExceptions.get() : toPublic.get();
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() / 1000.0 + " seconds";
    }
}
