package dev.gatehouse.application.connection;

/**
 * A connector whose provider tells a refresh token that was presented twice apart from one that is
 * refused for any other reason (RFC 9700, section 4.14.2).
 *
 * <p>Only where this is declared is {@link RefreshOutcome.Reused} taken at its word: it ends all of
 * the user's sessions.
 */
public interface DetectsTokenReuse extends RefreshesTokens {}
