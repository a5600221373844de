package dev.gatehouse.application.session;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.ToldName;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores the tokens of a refresh, and with them what the provider now says about the person, in one
 * transaction.
 */
public final class StoreRefresh {
    private final TokenVault vault;
    private final GiveBack giveBack;
    private final Users users;
    private final HeedSignals signals;
    private final ConnectionTroubles troubles;
    private final EndFounded ending;
    private final ChangeLog changes;
    private final Transactions transactions;

    public StoreRefresh(
            TokenVault vault,
            GiveBack giveBack,
            Users users,
            HeedSignals signals,
            ConnectionTroubles troubles,
            EndFounded ending,
            ChangeLog changes,
            Transactions transactions) {
        this.vault = vault;
        this.giveBack = giveBack;
        this.users = users;
        this.signals = signals;
        this.troubles = troubles;
        this.ending = ending;
        this.changes = changes;
        this.transactions = transactions;
    }

    AttemptRefresh.Result store(
            Organization organization,
            RefreshLease lease,
            Optional<ProviderIdentity> identity,
            TokenSet tokens) {
        Optional<User> user = userOf(organization, lease);
        if (identity.isPresent() && user.filter(u -> !isSame(u, identity.get())).isPresent()) {
            boolean mine = ending.end(lease, SignOutReason.ACCESS_REMOVED);
            giveBack.giveBack(organization.id(), tokens);
            return mine ? AttemptRefresh.Result.ENDED : AttemptRefresh.Result.OVERTAKEN;
        }
        boolean stored = isStored(organization, lease, user, identity, tokens);
        return stored ? renewed(organization, user) : overtaken(organization, lease, tokens);
    }

    /** Bound to another account meanwhile, the user stands for another person. */
    private static boolean isSame(User user, ProviderIdentity identity) {
        return user.binding().pinned().filter(identity.pin()::equals).isPresent();
    }

    private Optional<User> userOf(Organization organization, RefreshLease lease) {
        return ending.memberOf(lease.id())
                .flatMap(member -> users.find(organization.id(), member.user()));
    }

    /** Whoever changes the same user at once comes first; then it is tried again. */
    private boolean isStored(
            Organization organization,
            RefreshLease lease,
            Optional<User> user,
            Optional<ProviderIdentity> identity,
            TokenSet tokens) {
        try {
            return transactions.repeat(() -> stored(organization, lease, user, identity, tokens));
        } catch (LostLease overtaken) {
            return false;
        }
    }

    /** The user first, then the tokens: in the order in which a sign-in locks both. */
    private boolean stored(
            Organization organization,
            RefreshLease lease,
            Optional<User> user,
            Optional<ProviderIdentity> identity,
            TokenSet tokens) {
        user.flatMap(known -> users.find(organization.id(), known.id()))
                .ifPresent(
                        now -> identity.ifPresent(told -> follow(now, told, tokens.receivedAt())));
        if (!vault.renew(lease, tokens)) {
            throw new LostLease();
        }
        return true;
    }

    /** Rolls back what the provider told about the person: somebody else asked later. */
    private static final class LostLease extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What the provider tells anew; only where something differs nodes are told. */
    private void follow(User user, ProviderIdentity told, Instant asked) {
        if (user.received().isNewerThan(asked)) {
            // Another session of the person was renewed later and quicker.
            return;
        }
        ReceivedGroups groups = signals.received(user.organization(), told, asked);
        User after = user.refreshed(told.login(), ToldName.of(told), groups);
        if (users.update(after) == Users.Stored.TAKEN) {
            // Another user has this domain name: the person keeps the former one.
            users.update(user.refreshed(Optional.empty(), ToldName.of(told), groups));
        }
        boolean asBefore =
                after.groups().equals(user.groups())
                        && after.name().equals(user.name())
                        && after.binding().equals(user.binding());
        if (!asBefore) {
            changes.tell(new Change.OfUser(user.organization(), user.id()));
        }
    }

    private AttemptRefresh.Result renewed(Organization organization, Optional<User> before) {
        troubles.clear(organization.id());
        Optional<User> now = before.flatMap(user -> users.find(organization.id(), user.id()));
        boolean removed =
                now.filter(user -> MemberRights.of(user, organization, Optional.empty()).isEmpty())
                        .isPresent();
        if (removed) {
            ending.endUser(now.orElseThrow(), SignOutReason.ACCESS_REMOVED);
        }
        return removed ? AttemptRefresh.Result.ENDED : AttemptRefresh.Result.RENEWED;
    }

    /**
     * The lease was lost. If the sessions ended meanwhile, or use the tokens of another sign-in
     * now, nobody will ever use these, so they are revoked; else somebody else refreshed with the
     * same refresh token, and revoking one result could end the other.
     */
    private AttemptRefresh.Result overtaken(
            Organization organization, RefreshLease lease, TokenSet tokens) {
        boolean oneSignIn =
                vault.find(lease.id(), organization.id())
                        .filter(now -> now.foundedAt().equals(lease.foundedAt()))
                        .isPresent();
        if (!oneSignIn) {
            giveBack.giveBack(organization.id(), tokens);
        }
        return AttemptRefresh.Result.OVERTAKEN;
    }
}
