package dev.gatehouse.application.access;

import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Who calls a use case, with the rights it has at this moment: none, unless its kind says so. */
public sealed interface Caller {
    /** Whether the caller may do that in the organization. */
    default boolean may(Permission permission, OrganizationId in) {
        return false;
    }

    /** Whether the caller may do that in the whole installation. */
    default boolean may(Permission permission) {
        return false;
    }

    /** The caller as the audit log names it. */
    Actor actor();

    /** Nobody signed in. */
    record Visitor() implements Caller {
        @Override
        public Actor actor() {
            return Actor.VISITOR;
        }
    }

    /** A user of an organization, by session or (then without one) by bearer token. */
    record Member(
            OrganizationId organization,
            UserId user,
            String name,
            SortedSet<RoleKey> roles,
            Set<Permission> permissions,
            Optional<SessionId> session)
            implements Caller {
        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return organization.equals(in) && permissions.contains(permission);
        }

        @Override
        public Actor actor() {
            String id = session.map(SessionId::value).orElse(user.value()).toString();
            return new Actor(Actor.Kind.USER, id, name);
        }
    }

    /**
     * A program with a service token.
     *
     * @param until when that token runs out
     */
    record Program(
            ApiUser apiUser, SortedSet<RoleKey> roles, Set<Permission> permissions, Instant until)
            implements Caller {
        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return apiUser.organization().equals(in) && permissions.contains(permission);
        }

        @Override
        public Actor actor() {
            String name = "API user " + apiUser.scopes().text();
            return new Actor(Actor.Kind.API_USER, apiUser.id().value().toString(), name);
        }
    }

    /**
     * Somebody without an account to whom the set-up of one organization's connection was handed
     * over.
     */
    record HandOver(HandOverId id, OrganizationId organization, String recipient, Instant until)
            implements Caller {
        private static final Set<Permission> PERMISSIONS =
                EnumSet.of(Permission.VIEW_CONNECTION, Permission.PREPARE_CONNECTION);

        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return organization.equals(in) && PERMISSIONS.contains(permission);
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.HAND_OVER, id.value().toString(), recipient);
        }
    }

    /** A program with an API key of the installation. */
    record KeyHolder(ApiKey key) implements Caller {
        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return key.may(permission, in);
        }

        @Override
        public boolean may(Permission permission) {
            return key.may(permission);
        }

        @Override
        public Actor actor() {
            String id = key.id().value().toString();
            return new Actor(Actor.Kind.API_KEY, id, key.name().value());
        }
    }

    /** An operator of the installation; has no right inside an organization. */
    record SignedInOperator(OperatorId operator, String name, SessionId session) implements Caller {
        private static final Set<Permission> PERMISSIONS =
                EnumSet.of(
                        Permission.VIEW_ORGANIZATIONS,
                        Permission.CREATE_ORGANIZATIONS,
                        Permission.INVITE_ADMINISTRATORS,
                        Permission.VIEW_METRICS);

        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return PERMISSIONS.contains(permission);
        }

        @Override
        public boolean may(Permission permission) {
            return PERMISSIONS.contains(permission);
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.OPERATOR, session.value().toString(), name);
        }
    }

    /** An organization's identity provider, whose signal was received; decides nothing here. */
    record Provider() implements Caller {
        @Override
        public Actor actor() {
            return Actor.PROVIDER;
        }
    }

    /** The owner of the installation at the command line, or Gatehouse itself. */
    record Owner() implements Caller {
        @Override
        public boolean may(Permission permission, OrganizationId in) {
            return true;
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }
}
