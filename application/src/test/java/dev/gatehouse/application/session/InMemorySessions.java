package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    public boolean end(SecretHash hash, SignOutReason reason, Instant at) {
        return memory.run(
                () -> {
                    Optional<Session> live = find(hash).filter(InMemorySessions::live);
                    live.ifPresent(session -> rows.put(hash, session.ended(reason, at)));
                    return live.isPresent();
                });
    }

    @Override
    public List<Session> endFounded(OrganizationId organization, SignOutReason reason, Instant at) {
        return memory.run(
                () -> {
                    List<Session> ended =
                            founded(organization).stream().map(s -> s.ended(reason, at)).toList();
                    ended.forEach(session -> rows.put(session.hash(), session));
                    return ended;
                });
    }

    @Override
    public List<Session> endOf(
            OrganizationId organization, UserId user, SignOutReason reason, Instant at) {
        return memory.run(
                () -> {
                    List<Session> ended =
                            liveIn(organization).stream()
                                    .filter(
                                            s ->
                                                    s.subject()
                                                            .equals(
                                                                    new SessionSubject.Member(
                                                                            organization, user)))
                                    .map(s -> s.ended(reason, at))
                                    .toList();
                    ended.forEach(session -> rows.put(session.hash(), session));
                    return ended;
                });
    }

    @Override
    public long countLive(OrganizationId organization, Instant usedAfter) {
        return liveIn(organization).stream()
                .filter(session -> session.lastSeenAt().isAfter(usedAfter))
                .count();
    }

    @Override
    public long countFounded(OrganizationId organization) {
        return founded(organization).size();
    }

    private List<Session> founded(OrganizationId organization) {
        return liveIn(organization).stream().filter(s -> s.tokens().isPresent()).toList();
    }

    private List<Session> liveIn(OrganizationId organization) {
        return rows.where(InMemorySessions::live)
                .filter(
                        session ->
                                session.subject() instanceof SessionSubject.Member member
                                        && member.organization().equals(organization))
                .toList();
    }

    private static boolean live(Session session) {
        return session.state() instanceof SessionState.Live;
    }
}
