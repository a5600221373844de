package dev.gatehouse.application.handover;

import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.handover.Maker;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/**
 * Judges whether whoever made a hand-over still has the right that stands behind it.
 *
 * <p>A user who was disabled or lost the role, and a key that was revoked, have not. A key that
 * merely ran out has: it was good when the link was made, and nobody took it back. The right of an
 * API user is that of its scopes and is not lost.
 */
public final class MakerRights {
    private final Users users;
    private final ApiKeys keys;

    public MakerRights(Users users, ApiKeys keys) {
        this.users = users;
        this.keys = keys;
    }

    boolean stands(Maker maker, Organization organization) {
        return switch (maker.kind()) {
            case USER ->
                    users.find(organization.id(), new UserId(maker.id()))
                            .flatMap(u -> MemberRights.of(u, organization, Optional.empty()))
                            .filter(
                                    c ->
                                            c.may(
                                                    Permission.MANAGE_IDENTITY_PROVIDER,
                                                    organization.id()))
                            .isPresent();
            case API_KEY ->
                    keys.all().stream()
                            .filter(key -> key.id().value().equals(maker.id()))
                            .anyMatch(key -> key.revokedAt().isEmpty());
            case API_USER, OWNER -> true;
        };
    }
}
