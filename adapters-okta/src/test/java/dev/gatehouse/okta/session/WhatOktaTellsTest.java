package dev.gatehouse.okta.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.DetectsTokenReuse;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.okta.OktaConnector;

import org.junit.jupiter.api.Test;

/** Okta has one text for every refused refresh token, used twice or expired. */
class WhatOktaTellsTest {
    @Test
    void refreshesAndDoesNotClaimToKnowOfReuse() {
        assertThat(RefreshesTokens.class).isAssignableFrom(OktaConnector.class);
        assertThat(DetectsTokenReuse.class.isAssignableFrom(OktaConnector.class)).isFalse();
    }
}
