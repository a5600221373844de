package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.claim.Subject;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.token.AccessTokens;
import dev.gatehouse.sandbox.token.Grant;
import dev.gatehouse.sandbox.token.IdTokens;
import dev.gatehouse.sandbox.token.RefreshFamily;

import java.util.List;
import java.util.Optional;

/** Makes the tokens of a person for a grant that was found good. */
record PersonTokens(TokenRequest request) {
    /** The tokens of a sign-in; a refresh token where it was asked for and may be given. */
    TokenAnswer first(Grant grant) {
        boolean refresh = grant.offline() && request.app().allows("refresh_token");
        Optional<RefreshFamily> family =
                refresh
                        ? Optional.of(request.realm().refreshTokens().start(grant))
                        : Optional.empty();
        return answer(grant, grant.scopes(), family);
    }

    TokenAnswer answer(Grant grant, List<String> scopes, Optional<RefreshFamily> family) {
        User user =
                request.realm()
                        .directory()
                        .user(grant.userId())
                        .filter(User::mayEnter)
                        .orElseThrow(() -> new Refusal(OAuthFault.INVALID_GRANT));
        Subject subject = new Subject(request.server(), request.app(), Optional.of(user));
        String access =
                request.realm()
                        .accessTokens()
                        .issue(
                                subject,
                                new AccessTokens.Order(
                                        scopes,
                                        grant.accessSeconds(),
                                        grant.authTime(),
                                        family.map(RefreshFamily::id).orElse(null),
                                        grant.jkt()));
        Optional<String> id =
                scopes.contains("openid")
                        ? Optional.of(
                                request.realm()
                                        .idTokens()
                                        .issue(
                                                subject,
                                                grant,
                                                new IdTokens.Company(access, null, true)))
                        : Optional.empty();
        return new TokenAnswer(
                grant.jkt() != null,
                grant.accessSeconds(),
                access,
                scopes,
                family.map(RefreshFamily::current),
                id,
                Optional.of(user.id()));
    }
}
