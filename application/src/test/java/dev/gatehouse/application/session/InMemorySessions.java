package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public final class InMemorySessions implements Sessions {
    private final Memory memory;
    private final Memory.Table<SecretHash, Session> rows;

    public InMemorySessions(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public void start(Session session) {
        rows.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(SecretHash hash) {
        return rows.get(hash);
    }

    @Override
    public void seen(SecretHash hash, Instant at) {
        memory.run(
                () -> {
                    Optional<Session> live = find(hash).filter(InMemorySessions::live);
                    live.filter(session -> session.lastSeenAt().isBefore(at))
                            .ifPresent(session -> rows.put(hash, session.seen(at)));
                    return live;
                });
    }

    @Override
    public List<Session> end(SessionSelection selection, SignOutReason reason, Instant at) {
        return memory.run(
                () -> {
                    List<Session> ended =
                            live(selection).stream()
                                    .map(session -> session.ended(reason, at))
                                    .toList();
                    ended.forEach(session -> rows.put(session.hash(), session));
                    return ended;
                });
    }

    @Override
    public void hold(SessionSelection selection) {
        // Transactions run one after the other.
    }

    List<Session> all() {
        return rows.all();
    }

    List<Session> live(SessionSelection selection) {
        return rows.where(InMemorySessions::live)
                .filter(session -> isIn(selection, session))
                .toList();
    }

    @Override
    public int removeEnded(Instant before, int most) {
        return memory.run(
                () -> {
                    List<Session> old =
                            rows.where(
                                            session ->
                                                    session.state()
                                                                    instanceof
                                                                    SessionState.Ended ended
                                                            && ended.at().isBefore(before))
                                    .limit(most)
                                    .toList();
                    old.forEach(session -> rows.remove(session.hash()));
                    return old.size();
                });
    }

    private static boolean isIn(SessionSelection selection, Session session) {
        return switch (selection) {
            case SessionSelection.One(SessionId id) -> session.id().equals(id);
            case SessionSelection.OfUser(var organization, var user, var upTo) ->
                    isOf(session, organization, user)
                            && upTo.map(t -> !session.authenticatedAt().isAfter(t)).orElse(true);
            case SessionSelection.OfUserBut(var organization, var user, var kept) ->
                    isOf(session, organization, user) && !session.id().equals(kept);
            case SessionSelection.OfOrganization(var organization) -> isIn(session, organization);
            case SessionSelection.OfUserOnConnection(var organization, var user) ->
                    isOf(session, organization, user) && session.tokens().isPresent();
            case SessionSelection.Beyond(var organization, var startedBy, var seenBy) ->
                    isIn(session, organization) && isBeyond(session, startedBy, seenBy);
            case SessionSelection.OperatorsBeyond(var startedBy, var seenBy) ->
                    session.subject() instanceof SessionSubject.OperatorSubject
                            && isBeyond(session, startedBy, seenBy);
            case SessionSelection.OnTokens(UUID tokens) ->
                    session.tokens().equals(Optional.of(tokens));
            case SessionSelection.OnConnection(var organization) ->
                    isIn(session, organization) && session.tokens().isPresent();
        };
    }

    private static boolean isBeyond(Session session, Instant startedBy, Instant seenBy) {
        return !session.startedAt().isAfter(startedBy) || !session.lastSeenAt().isAfter(seenBy);
    }

    private static boolean isOf(Session session, OrganizationId organization, UserId user) {
        return session.subject().equals(new SessionSubject.Member(organization, user));
    }

    private static boolean isIn(Session session, OrganizationId organization) {
        return session.subject() instanceof SessionSubject.Member member
                && member.organization().equals(organization);
    }

    @Override
    public long countFounded(OrganizationId organization) {
        return founded(organization).size();
    }

    @Override
    public long countPeopleFounded(OrganizationId organization) {
        return founded(organization).stream().map(Session::subject).distinct().count();
    }

    @Override
    public boolean isLive(SessionId session) {
        return rows.where(InMemorySessions::live).anyMatch(s -> s.id().equals(session));
    }

    @Override
    public long countBeyond(OrganizationId organization, Instant startedBy, Instant seenBy) {
        return liveIn(organization).stream()
                .filter(session -> isBeyond(session, startedBy, seenBy))
                .count();
    }

    @Override
    public List<Session> using(UUID tokenSet) {
        return rows.where(InMemorySessions::live)
                .filter(session -> session.tokens().equals(Optional.of(tokenSet)))
                .toList();
    }

    @Override
    public Set<UUID> moveTo(UUID tokenSet, OrganizationId organization, UserId user) {
        return memory.run(
                () -> {
                    Set<UUID> former = new HashSet<>();
                    for (Session session : founded(organization)) {
                        UUID before = session.tokens().orElseThrow();
                        if (isOf(session, organization, user) && !before.equals(tokenSet)) {
                            former.add(before);
                            rows.put(session.hash(), session.using(tokenSet));
                        }
                    }
                    return former;
                });
    }

    private List<Session> founded(OrganizationId organization) {
        return liveIn(organization).stream().filter(s -> s.tokens().isPresent()).toList();
    }

    private List<Session> liveIn(OrganizationId organization) {
        return rows.where(InMemorySessions::live)
                .filter(session -> isIn(session, organization))
                .toList();
    }

    private static boolean live(Session session) {
        return session.state() instanceof SessionState.Live;
    }
}
