package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import java.time.InstantSource;

/** Gives tokens back that nobody will use: they are revoked at the provider soon afterwards. */
public final class GiveBack {
    private final RetiredTokens retired;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public GiveBack(RetiredTokens retired, Identifiers identifiers, InstantSource clock) {
        this.retired = retired;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Joins the transaction under way. */
    public void giveBack(OrganizationId organization, TokenSet tokens) {
        retired.add(identifiers.next(), organization, tokens, clock.instant());
    }
}
