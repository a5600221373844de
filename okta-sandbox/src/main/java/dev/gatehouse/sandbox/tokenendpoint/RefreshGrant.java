package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.policy.PolicyEvaluation;
import dev.gatehouse.sandbox.policy.RequestedScopes;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.token.Grant;
import dev.gatehouse.sandbox.token.RefreshFamily;

import java.util.List;
import java.util.Optional;

/** Answers a refresh token with new tokens (reference chapter 2, Refresh rotation). */
record RefreshGrant(TokenRequest request) {
    TokenAnswer answer() {
        Realm realm = request.realm();
        String token =
                request.form()
                        .find("refresh_token")
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                OAuthFault.MISSING_TOKEN_REQUEST_PARAMETER,
                                                "refresh_token"));
        RefreshFamily family =
                realm.refreshTokens().familyWith(token).orElseThrow(RefreshGrant::invalid);
        examine(family.grant());
        List<String> scopes = scopes(family.grant());
        boolean reuse = !family.revoked() && !family.current().equals(token);
        try {
            RefreshFamily after = realm.refreshTokens().use(token, request.app());
            return new PersonTokens(request).answer(after.grant(), scopes, Optional.of(after));
        } catch (Refusal refusal) {
            if (reuse && refusal.fault() == OAuthFault.INVALID_REFRESH_TOKEN) {
                realm.log().write(detected(family));
            }
            throw refusal;
        }
    }

    private void examine(Grant grant) {
        if (!grant.clientId().equals(request.app().clientId())) {
            throw new Refusal(OAuthFault.MISMATCHED_CLIENT);
        }
        if (!grant.serverId().equals(request.server().id())) {
            throw new Refusal(OAuthFault.MISMATCHED_AUTHORIZATION_SERVER);
        }
        if (grant.jkt() != null && !Optional.of(grant.jkt()).equals(request.thumbprint())) {
            throw new Refusal(OAuthFault.INVALID_DPOP_PROOF_INVALID_PUBLIC_KEY_BINDING);
        }
        User user =
                request.realm()
                        .directory()
                        .user(grant.userId())
                        .filter(User::mayEnter)
                        .orElseThrow(RefreshGrant::invalid);
        if (!request.realm().apps().isAssigned(request.app(), user)) {
            throw unassigned();
        }
        if (request.realm().tenant().chose(Switch.REFRESH_POLICY, "evaluate")) {
            var _ =
                    new PolicyEvaluation(request.server())
                            .decide(
                                    request.app(),
                                    "authorization_code",
                                    Optional.of(user),
                                    grant.scopes());
        }
    }

    private Refusal unassigned() {
        return request.realm().tenant().chose(Switch.REFRESH_UNASSIGNED, "told")
                ? new Refusal(OAuthFault.USER_NOT_ASSIGNED)
                : invalid();
    }

    private List<String> scopes(Grant grant) {
        if (!request.form().has("scope")) {
            return grant.scopes();
        }
        List<String> wanted = RequestedScopes.split(request.form().text("scope"));
        List<String> more =
                wanted.stream().filter(scope -> !grant.scopes().contains(scope)).toList();
        if (!more.isEmpty()) {
            throw new Refusal(OAuthFault.REFRESH_SCOPES_DENIED, String.join(", ", more));
        }
        return wanted;
    }

    private LogEntry detected(RefreshFamily family) {
        String type =
                request.server().org()
                        ? "app.oauth2.token.detect_reuse"
                        : "app.oauth2.as.token.detect_reuse";
        return LogEntry.failure(type, "OAuth2 refresh token reuse detected", "reuse_detected")
                .by(request.app())
                .debug("grantId", family.id());
    }

    private static Refusal invalid() {
        return new Refusal(OAuthFault.INVALID_REFRESH_TOKEN);
    }
}
