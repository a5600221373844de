package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.oidc.signin.ProviderError;

import java.util.Set;

/**
 * How far Okta examined a program's token request, as its answer tells.
 *
 * <p>What comes before the stage of an error is not proven by it, because Okta documents no order;
 * only who gets to the scope has passed all else.
 */
enum ApiStage {
    /** No answer, or none of the protocol. */
    UNANSWERED,
    CLIENT,
    /** The grant type, or the network zone. */
    GRANT,
    /** The proof of possession (RFC 9449). */
    PROOF,
    SCOPE,
    /** An error that such a request does not bring about. */
    UNKNOWN;

    private static final Set<String> SCOPES =
            Set.of("invalid_scope", "access_denied", "consent_required");
    private static final Set<String> GRANTS =
            Set.of("unauthorized_client", "unsupported_grant_type", "invalid_request");
    private static final Set<String> PROOFS = Set.of("invalid_dpop_proof", "use_dpop_nonce");

    static ApiStage of(TokenReply reply) {
        return switch (reply) {
            case TokenReply.Nonsense _, TokenReply.Unreachable _ -> UNANSWERED;
            case TokenReply.Granted _ -> SCOPE;
            case TokenReply.Refused refused when refused.clientRefused() -> CLIENT;
            case TokenReply.Refused(ProviderError error) -> of(error);
        };
    }

    private static ApiStage of(ProviderError error) {
        // Quirk: of the zone it tells by the error that stands for policies, too.
        if (GRANTS.contains(error.code()) || error.description().contains("network zones")) {
            return GRANT;
        }
        if (PROOFS.contains(error.code())) {
            return PROOF;
        }
        return SCOPES.contains(error.code()) ? SCOPE : UNKNOWN;
    }
}
