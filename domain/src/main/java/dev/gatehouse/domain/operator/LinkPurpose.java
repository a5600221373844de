package dev.gatehouse.domain.operator;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;

import java.time.Duration;

/** What a one-time link lets its holder do. */
public sealed interface LinkPurpose {
    /** How long the link can be used. */
    Duration lifetime();

    /** The first operator chooses name and password. */
    record SetUpInstallation() implements LinkPurpose {
        @Override
        public Duration lifetime() {
            return Duration.ofHours(24);
        }
    }

    /** A local Super Administrator chooses a password. */
    record Invitation(OrganizationId organization, UserId user, LoginName login)
            implements LinkPurpose {
        @Override
        public Duration lifetime() {
            return Duration.ofDays(7);
        }
    }
}
