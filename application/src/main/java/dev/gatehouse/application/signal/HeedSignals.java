package dev.gatehouse.application.signal;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.signal.Outdated;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what a signal has outdated from coming in later: a sign-in that was begun before the event,
 * a bearer token that was issued before it, a group that was taken away.
 *
 * <p>Called in the transaction that lets the person in, while the connection is held; signals hold
 * it too. So either the sign-in sees the mark, or the signal sees the session.
 */
public final class HeedSignals {
    private final Watermarks watermarks;
    private final ProviderSessions providerSessions;

    public HeedSignals(Watermarks watermarks, ProviderSessions providerSessions) {
        this.watermarks = watermarks;
        this.providerSessions = providerSessions;
    }

    /** Whether a signal about this person happened since the sign-in was begun. */
    public boolean outdatesSignIn(
            OrganizationId organization, ProviderIdentity identity, Instant begunAt) {
        List<SignalSubject> subjects = person(identity);
        browser(identity).ifPresent(subjects::add);
        return outdates(organization, subjects, begunAt);
    }

    private static List<SignalSubject> person(ProviderIdentity identity) {
        List<SignalSubject> names = new ArrayList<>();
        names.add(new SignalSubject.Account(identity.pin()));
        identity.login().map(SignalSubject.Login::new).ifPresent(names::add);
        return names;
    }

    /**
     * The groups that the provider told, without those that a signal took away since it was asked:
     * its answer may be older than the event, although it arrives later.
     *
     * <p>To be called in the transaction that stores them, after the user was read.
     */
    public ReceivedGroups received(
            OrganizationId organization, ProviderIdentity identity, Instant asked) {
        List<GroupName> told = identity.roles().groups();
        List<SignalSubject> names = person(identity);
        List<Outdated> all =
                told.stream().<Outdated>flatMap(group -> memberships(names, group)).toList();
        return outdates(organization, all, asked)
                ? new ReceivedGroups(
                        told.stream()
                                .filter(group -> !isLost(organization, names, group, asked))
                                .toList(),
                        asked)
                : new ReceivedGroups(told, asked);
    }

    private boolean isLost(
            OrganizationId organization,
            List<SignalSubject> names,
            GroupName group,
            Instant asked) {
        return outdates(organization, memberships(names, group).toList(), asked);
    }

    private static Stream<Outdated.Membership> memberships(
            List<SignalSubject> names, GroupName group) {
        return names.stream().map(name -> new Outdated.Membership(name, group));
    }

    /** Whether a signal about this user happened since the token was issued. */
    public boolean outdatesToken(
            OrganizationId organization, Pin pin, User user, Instant issuedAt) {
        List<SignalSubject> subjects = new ArrayList<>();
        subjects.add(new SignalSubject.Account(pin));
        user.binding().boundName().map(SignalSubject.Login::new).ifPresent(subjects::add);
        return outdates(organization, subjects, issuedAt);
    }

    private boolean outdates(
            OrganizationId organization, List<? extends Outdated> any, Instant at) {
        return watermarks.highest(organization, any).filter(mark -> !at.isAfter(mark)).isPresent();
    }

    /** Remembers on which session at the provider our new one is founded, if that is known. */
    public void remember(
            OrganizationId organization, ProviderIdentity identity, SecretHash session) {
        browser(identity)
                .ifPresent(browser -> providerSessions.note(organization, session, browser));
    }

    private static Optional<SignalSubject.Browser> browser(ProviderIdentity identity) {
        return identity.session()
                .map(sid -> new SignalSubject.Browser(identity.pin().issuer(), sid));
    }
}
