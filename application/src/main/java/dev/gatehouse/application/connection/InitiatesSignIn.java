package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ConnectionSettings;

/** A connector whose provider starts sign-ins itself (OIDC Core 1.0, section 4). */
public interface InitiatesSignIn {
    /** Whether the provider of these settings calls itself so, compared exactly. */
    boolean isIssuer(ConnectionSettings settings, String issuer);
}
