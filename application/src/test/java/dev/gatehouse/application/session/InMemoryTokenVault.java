package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

public final class InMemoryTokenVault implements TokenVault, RetiredTokens {
    private final Memory memory;
    private final Memory.Table<UUID, Kept> rows;
    private final Sessions sessions;

    public InMemoryTokenVault(Memory memory, Sessions sessions) {
        this.memory = memory;
        this.rows = memory.table();
        this.sessions = sessions;
    }

    /** A set; whose it is, if it is shared; and when it was retired, if it was. */
    private record Kept(HeldTokens held, Optional<UserId> user, Optional<Retirement> retirement) {
        Kept with(TokenSet tokens, Optional<RefreshIntent> intent) {
            return new Kept(
                    new HeldTokens(
                            held.id(),
                            held.organization(),
                            tokens,
                            held.foundedAt(),
                            intent,
                            held.fence() + 1),
                    user,
                    retirement);
        }

        Kept retired(Instant at) {
            Kept closed = with(held.tokens(), Optional.empty());
            return new Kept(
                    closed.held(),
                    Optional.empty(),
                    Optional.of(new Retirement(at, Optional.of(at), 0)));
        }

        boolean live() {
            return retirement.isEmpty();
        }
    }

    private record Retirement(Instant at, Optional<Instant> next, int tries) {}

    private static Kept fresh(
            UUID id, OrganizationId organization, Optional<UserId> user, TokenSet tokens) {
        HeldTokens held =
                new HeldTokens(id, organization, tokens, tokens.receivedAt(), Optional.empty(), 0);
        return new Kept(held, user, Optional.empty());
    }

    @Override
    public void keep(UUID id, OrganizationId organization, TokenSet tokens) {
        rows.put(id, fresh(id, organization, Optional.empty(), tokens));
    }

    @Override
    public Shared share(UUID fresh, OrganizationId organization, UserId user, TokenSet tokens) {
        return memory.run(
                () -> {
                    Optional<Kept> former =
                            rows.where(kept -> kept.user().equals(Optional.of(user))).findFirst();
                    UUID id = former.map(kept -> kept.held().id()).orElse(fresh);
                    long fence = former.map(kept -> kept.held().fence() + 1).orElse(0L);
                    HeldTokens held =
                            new HeldTokens(
                                    id,
                                    organization,
                                    tokens,
                                    tokens.receivedAt(),
                                    Optional.empty(),
                                    fence);
                    rows.put(id, new Kept(held, Optional.of(user), Optional.empty()));
                    return new Shared(id, former.map(kept -> kept.held().tokens()));
                });
    }

    @Override
    public Optional<HeldTokens> find(UUID id, OrganizationId organization) {
        return rows.get(id)
                .filter(Kept::live)
                .map(Kept::held)
                .filter(held -> held.organization().equals(organization));
    }

    @Override
    public Optional<RefreshLease> lease(HeldTokens seen, Instant now, Instant until) {
        return memory.run(
                () ->
                        at(seen.id(), seen.fence())
                                .filter(kept -> !isHeld(kept, now))
                                .map(kept -> leased(kept, now, until)));
    }

    private RefreshLease leased(Kept kept, Instant now, Instant until) {
        HeldTokens held = kept.held();
        int failures = held.intent().map(RefreshIntent::failures).orElse(0);
        RefreshIntent intent = new RefreshIntent(now, until, false, failures);
        rows.put(held.id(), kept.with(held.tokens(), Optional.of(intent)));
        return new RefreshLease(
                held.id(),
                held.organization(),
                held.tokens(),
                held.foundedAt(),
                failures,
                held.fence() + 1);
    }

    private static boolean isHeld(Kept kept, Instant now) {
        return kept.held().intent().filter(intent -> intent.underWay(now)).isPresent();
    }

    private Optional<Kept> at(UUID id, long fence) {
        return rows.get(id).filter(Kept::live).filter(kept -> kept.held().fence() == fence);
    }

    private boolean change(RefreshLease lease, java.util.function.UnaryOperator<Kept> change) {
        return memory.run(
                () -> {
                    Optional<Kept> kept = at(lease.id(), lease.fence());
                    kept.ifPresent(k -> rows.put(lease.id(), change.apply(k)));
                    return kept.isPresent();
                });
    }

    @Override
    public boolean renew(RefreshLease lease, TokenSet tokens) {
        return change(lease, kept -> kept.with(tokens, Optional.empty()));
    }

    @Override
    public boolean postpone(RefreshLease lease, Instant until) {
        return change(
                lease,
                kept ->
                        kept.with(
                                kept.held().tokens(),
                                kept.held()
                                        .intent()
                                        .map(
                                                intent ->
                                                        new RefreshIntent(
                                                                intent.begunAt(),
                                                                until,
                                                                true,
                                                                intent.failures() + 1))));
    }

    @Override
    public boolean retire(RefreshLease lease, Instant at) {
        return change(lease, kept -> kept.retired(at));
    }

    @Override
    public List<OrganizationId> abandonedIn(Instant now, Instant begunAfter) {
        return abandoned(now, begunAfter).map(HeldTokens::organization).distinct().toList();
    }

    private Stream<HeldTokens> abandoned(Instant now, Instant begunAfter) {
        return rows.where(Kept::live)
                .map(Kept::held)
                .filter(
                        held ->
                                held.intent()
                                        .filter(intent -> intent.begunAt().isAfter(begunAfter))
                                        .filter(intent -> !now.isBefore(intent.until()))
                                        .filter(intent -> !intent.waiting() || held.alive(now))
                                        .isPresent());
    }

    @Override
    public List<HeldTokens> abandoned(
            OrganizationId organization, Instant now, Instant begunAfter, int most) {
        return abandoned(now, begunAfter)
                .filter(held -> held.organization().equals(organization))
                .sorted(Comparator.comparing(held -> held.intent().orElseThrow().begunAt()))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<UUID> sharedBy(OrganizationId organization, UserId user) {
        return rows.where(kept -> kept.user().equals(Optional.of(user)))
                .map(kept -> kept.held().id())
                .findFirst();
    }

    @Override
    public void release(Collection<UUID> ids, Instant at) {
        memory.run(
                () -> {
                    List<Kept> unused =
                            ids.stream()
                                    .filter(id -> sessions.using(id).isEmpty())
                                    .flatMap(id -> rows.get(id).filter(Kept::live).stream())
                                    .toList();
                    unused.forEach(kept -> rows.put(kept.held().id(), kept.retired(at)));
                    return unused;
                });
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        rows.removeIf(kept -> kept.held().organization().equals(organization));
    }

    @Override
    public void add(UUID id, OrganizationId organization, TokenSet tokens, Instant at) {
        rows.put(id, fresh(id, organization, Optional.empty(), tokens).retired(at));
    }

    @Override
    public List<OrganizationId> dueIn(Instant now) {
        return rows.where(kept -> isDue(kept, now))
                .map(kept -> kept.held().organization())
                .distinct()
                .toList();
    }

    @Override
    public List<UUID> due(OrganizationId organization, Instant now, int most) {
        return rows.where(kept -> isDue(kept, now))
                .filter(kept -> kept.held().organization().equals(organization))
                .sorted(Comparator.comparing(kept -> next(kept).orElseThrow()))
                .map(kept -> kept.held().id())
                .limit(most)
                .toList();
    }

    private static Optional<Instant> next(Kept kept) {
        return kept.retirement().flatMap(Retirement::next);
    }

    private static boolean isDue(Kept kept, Instant now) {
        return next(kept).filter(at -> !at.isAfter(now)).isPresent();
    }

    @Override
    public Optional<Taken> take(UUID id, Instant now, Instant next) {
        return memory.run(
                () -> {
                    Optional<Kept> taken = rows.get(id).filter(kept -> isDue(kept, now));
                    taken.ifPresent(kept -> rows.put(id, again(kept, Optional.of(next))));
                    return taken.map(
                            kept ->
                                    new Taken(
                                            id,
                                            kept.held().organization(),
                                            kept.held().tokens(),
                                            kept.retirement().orElseThrow().tries()));
                });
    }

    private static Kept again(Kept kept, Optional<Instant> next) {
        Retirement before = kept.retirement().orElseThrow();
        Retirement now = new Retirement(before.at(), next, before.tries() + 1);
        return new Kept(kept.held(), kept.user(), Optional.of(now));
    }

    @Override
    public void revoked(UUID id) {
        memory.run(
                () -> {
                    Optional<Kept> kept = rows.get(id).filter(k -> !k.live());
                    kept.ifPresent(k -> rows.put(id, again(k, Optional.empty())));
                    return kept;
                });
    }

    @Override
    public Optional<Secret> idToken(UUID id, OrganizationId organization) {
        return rows.get(id)
                .filter(kept -> !kept.live())
                .map(Kept::held)
                .filter(held -> held.organization().equals(organization))
                .map(held -> held.tokens().idToken());
    }

    @Override
    public void forget(Instant retiredBefore) {
        rows.removeIf(
                kept -> kept.retirement().filter(r -> r.at().isBefore(retiredBefore)).isPresent());
    }
}
