package dev.gatehouse.sandbox.state;

import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.token.AuthorizationCode;
import dev.gatehouse.sandbox.token.RefreshFamily;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Map;

/** What is kept of one realm; documents with their variables unresolved. */
@Serdeable
record KeptRealm(
        Map<String, List<Map<String, Object>>> documents,
        List<OktaSession> sessions,
        List<AuthorizationCode> codes,
        List<RefreshFamily> refreshTokens,
        Map<String, Long> revoked,
        long clockAheadSeconds) {}
