package dev.gatehouse.okta.management;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;

/** Adds the credential of one run to its requests. */
public interface Authorizer {
    OutboundRequest authorize(OutboundRequest request);

    /** Whether the answer asks for the same request with a proof made anew; it is asked once. */
    boolean wantsAnother(Answer answer);

    /**
     * An API token.
     *
     * @see <a href="https://developer.okta.com/docs/guides/create-an-api-token/">Okta: API
     *     tokens</a>
     */
    static Authorizer apiToken(Secret token) {
        return new Authorizer() {
            @Override
            public OutboundRequest authorize(OutboundRequest request) {
                return request.authorized(new Secret("SSWS " + token.reveal()));
            }

            @Override
            public boolean wantsAnother(Answer answer) {
                return false;
            }
        };
    }
}
