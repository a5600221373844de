package dev.gatehouse.okta.signal;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.signal.SubjectIdentifier;

import java.util.Optional;

/**
 * Finds whom Okta means.
 *
 * <p>Quirk: signals name the org as issuer, ID tokens the custom authorization server; the user id
 * ({@code 00u…}) is the same in both, and users are pinned to the latter.
 *
 * @param ofConnection the issuer that users are pinned to
 * @param ofOrg the issuer of the org authorization server
 */
record OktaSubjects(Issuer ofConnection, Issuer ofOrg) {
    /** Empty when it is nobody of this tenant. */
    Optional<SignalSubject> find(SubjectIdentifier identifier) {
        try {
            return switch (identifier) {
                case SubjectIdentifier.IssuerAndSubject(String issuer, String subject) ->
                        isOurs(issuer) ? Optional.of(account(subject)) : Optional.empty();
                case SubjectIdentifier.Email(String address) ->
                        Optional.of(new SignalSubject.Login(new DomainName(address)));
                case SubjectIdentifier.Unusable _ -> Optional.empty();
                case SubjectIdentifier.Nonsense _ -> Optional.empty();
            };
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }

    SignalSubject account(String userId) {
        return new SignalSubject.Account(new Pin(ofConnection, new ProviderUserId(userId)));
    }

    /** Okta's guide shows the org's issuer with a slash at its end. */
    private boolean isOurs(String issuer) {
        String bare = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return bare.equals(ofOrg.value()) || bare.equals(ofConnection.value());
    }
}
