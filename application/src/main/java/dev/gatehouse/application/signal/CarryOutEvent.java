package dev.gatehouse.application.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.signal.EventResult.What;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.Outdated;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.Optional;

/** Does what one event at the provider means here; runs in the caller's transaction. */
public final class CarryOutEvent {
    private final Users users;
    private final Sessions sessions;
    private final EndSessions endSessions;
    private final Watermarks watermarks;
    private final ProviderSessions providerSessions;
    private final SignOutEchoes echoes;
    private final ChangeLog changes;

    public CarryOutEvent(
            Users users,
            Sessions sessions,
            EndSessions endSessions,
            Watermarks watermarks,
            ProviderSessions providerSessions,
            SignOutEchoes echoes,
            ChangeLog changes) {
        this.users = users;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.watermarks = watermarks;
        this.providerSessions = providerSessions;
        this.echoes = echoes;
        this.changes = changes;
    }

    /**
     * Carries the event out.
     *
     * @param provider whose word it is; users of another one are not its to sign out
     * @param at the event's time, not later than now
     */
    EventResult carryOut(
            CallContext call,
            Organization organization,
            Provider provider,
            ToldEvent event,
            Instant at) {
        if (event.effect() instanceof SignalEffect.None) {
            return EventResult.of(What.NOTED);
        }
        if (event.subject().isEmpty()) {
            return EventResult.of(What.UNKNOWN_USER);
        }
        return switch (event.subject().get()) {
            case SignalSubject.Browser browser ->
                    endBrowser(call, organization, provider, browser, at);
            case SignalSubject.Account account ->
                    person(
                            call,
                            organization,
                            account,
                            event.effect(),
                            at,
                            users.find(organization.id(), account.pin()));
            case SignalSubject.Login login -> {
                Optional<User> user = users.find(organization.id(), login.name());
                yield user.filter(provider::isForeign).isPresent()
                        ? EventResult.of(What.NOT_ITS_USER)
                        : person(call, organization, login, event.effect(), at, user);
            }
        };
    }

    /**
     * The provider whose word is carried out.
     *
     * @param proven whether the word was signed or came with a secret; what anybody may say leaves
     *     no mark, so that strangers cannot fill the storage
     */
    record Provider(Issuer issuer, boolean proven) {
        boolean isForeign(User user) {
            return user.binding()
                    .pinned()
                    .map(Pin::issuer)
                    .filter(i -> !i.equals(issuer))
                    .isPresent();
        }
    }

    private EventResult endBrowser(
            CallContext call,
            Organization organization,
            Provider provider,
            SignalSubject.Browser browser,
            Instant at) {
        if (provider.proven()) {
            watermarks.raise(organization.id(), browser, at);
        }
        int ended = 0;
        boolean known = false;
        for (var hash : providerSessions.foundedOn(organization.id(), browser)) {
            Optional<Session> session = sessions.find(hash);
            known = true;
            if (session.isPresent()) {
                var one = new SessionSelection.One(session.get().id());
                ended += endSessions.end(call, one, SignOutReason.SIGNED_OUT_BY_PROVIDER).count();
            }
        }
        return known ? new EventResult(What.DONE, ended) : EventResult.of(What.UNKNOWN_USER);
    }

    private EventResult person(
            CallContext call,
            Organization organization,
            SignalSubject subject,
            SignalEffect effect,
            Instant at,
            Optional<User> user) {
        return switch (effect) {
            case SignalEffect.SignOut() ->
                    signOut(
                            call,
                            organization,
                            subject,
                            at,
                            user,
                            SignOutReason.SIGNED_OUT_BY_PROVIDER);
            case SignalEffect.OwnSignOut() ->
                    user.filter(known -> echoes.isEcho(known, at)).isPresent()
                            ? EventResult.of(What.NOTED)
                            : person(
                                    call,
                                    organization,
                                    subject,
                                    new SignalEffect.SignOut(),
                                    at,
                                    user);
            case SignalEffect.RemoveAccess() ->
                    signOut(call, organization, subject, at, user, SignOutReason.ACCESS_REMOVED);
            case SignalEffect.LoseGroup(GroupName group) -> {
                watermarks.raise(organization.id(), new Outdated.Membership(subject, group), at);
                yield user.map(known -> loseGroup(call, organization, subject, at, known, group))
                        .orElseGet(() -> EventResult.of(What.UNKNOWN_USER));
            }
            case SignalEffect.None() -> EventResult.of(What.NOTED);
        };
    }

    /** The mark is raised for an unknown person too: the first sign-in may be under way. */
    private EventResult signOut(
            CallContext call,
            Organization organization,
            SignalSubject subject,
            Instant at,
            Optional<User> user,
            SignOutReason reason) {
        watermarks.raise(organization.id(), subject, at);
        return user.map(known -> end(call, known, at, reason))
                .orElseGet(() -> EventResult.of(What.UNKNOWN_USER));
    }

    private EventResult end(CallContext call, User user, Instant at, SignOutReason reason) {
        user.binding()
                .pinned()
                .ifPresent(
                        pin ->
                                watermarks.raise(
                                        user.organization(), new SignalSubject.Account(pin), at));
        var selection =
                new SessionSelection.OfUser(user.organization(), user.id(), Optional.of(at));
        int ended = endSessions.end(call, selection, reason).count();
        // Without a session there may be a bearer token that nodes remember.
        changes.tell(new Change.OfUser(user.organization(), user.id()));
        return new EventResult(What.DONE, ended);
    }

    /**
     * The user is stored also where the group is not there: an answer that brings it may be about
     * to be stored by somebody who has not seen the mark, and must then begin again.
     */
    private EventResult loseGroup(
            CallContext call,
            Organization organization,
            SignalSubject subject,
            Instant at,
            User user,
            GroupName group) {
        if (user.received().isNewerThan(at)) {
            return EventResult.of(What.NOTED);
        }
        User without = user.without(group);
        users.update(without);
        if (!user.groups().contains(group)) {
            return EventResult.of(What.NOTED);
        }
        changes.tell(new Change.OfUser(user.organization(), user.id()));
        return MemberRights.of(without, organization, Optional.empty()).isPresent()
                ? EventResult.of(What.DONE)
                : signOut(
                        call,
                        organization,
                        subject,
                        at,
                        Optional.of(without),
                        SignOutReason.ACCESS_REMOVED);
    }
}
