package dev.gatehouse.persistence.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.signin.PendingSignIn;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pending sign-in as JSON, which is only ever written sealed.
 *
 * @param groups absent where the claim was
 * @param session the provider's name of its own session
 */
@Serdeable
record StoredPending(
        long revision,
        String issuer,
        String id,
        @Nullable String login,
        @Nullable String name,
        boolean rolesAbsent,
        @Nullable List<String> groups,
        @Nullable String session,
        String access,
        @Nullable String refresh,
        String idToken,
        long endsAt,
        long receivedAt,
        long authenticatedAt,
        String returnTo) {

    static StoredPending of(PendingSignIn pending) {
        ProviderIdentity identity = pending.identity();
        TokenSet tokens = pending.tokens();
        return new StoredPending(
                pending.revision(),
                identity.pin().issuer().value(),
                identity.pin().id().value(),
                identity.login().map(DomainName::value).orElse(null),
                identity.name().orElse(null),
                identity.roles() instanceof RolesClaim.Absent,
                identity.roles().groups().stream().map(GroupName::value).toList(),
                identity.session().map(ProviderSessionId::value).orElse(null),
                tokens.accessToken().reveal(),
                tokens.refreshToken().map(Secret::reveal).orElse(null),
                tokens.idToken().reveal(),
                micros(tokens.accessTokenEndsAt()),
                micros(tokens.receivedAt()),
                micros(pending.authenticatedAt()),
                pending.returnTo());
    }

    PendingSignIn real(Secret ticket, OrganizationId organization, Instant since) {
        return new PendingSignIn(
                ticket,
                organization,
                revision,
                new ProviderIdentity(
                        new Pin(new Issuer(issuer), new ProviderUserId(id)),
                        Optional.ofNullable(login).map(DomainName::new),
                        Optional.ofNullable(name),
                        roles(),
                        Optional.ofNullable(session).map(ProviderSessionId::new)),
                new TokenSet(
                        new Secret(access),
                        Optional.ofNullable(refresh).map(Secret::new),
                        new Secret(idToken),
                        instant(endsAt),
                        instant(receivedAt)),
                instant(authenticatedAt),
                returnTo,
                since);
    }

    private RolesClaim roles() {
        List<String> known = groups == null ? List.of() : groups;
        return rolesAbsent
                ? new RolesClaim.Absent()
                : new RolesClaim.Present(known.stream().map(GroupName::new).toList());
    }

    private static long micros(Instant at) {
        return Math.addExact(
                Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /** Masked: it holds tokens. */
    @Override
    public String toString() {
        return "StoredPending[***]";
    }
}
