package dev.gatehouse.domain.link;

import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;

import java.time.Duration;

/** What a one-time link lets its holder do. */
public sealed interface LinkPurpose {
    /** The first operator chooses name and password. */
    record SetUpInstallation() implements LinkPurpose {
        public static final Duration LIFETIME = Duration.ofHours(24);
    }

    /** A local Super Administrator chooses a password. */
    record Invitation(OrganizationId organization, UserId user, LoginName login)
            implements LinkPurpose {
        public static final Duration LIFETIME = Duration.ofDays(7);
    }

    /** Somebody without an account sets up an organization's connection. */
    record HandOver(OrganizationId organization, HandOverId handOver) implements LinkPurpose {}
}
