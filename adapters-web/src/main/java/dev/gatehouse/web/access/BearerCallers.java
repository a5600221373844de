package dev.gatehouse.web.access;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.apiaccess.AdmitBearer;
import dev.gatehouse.application.apiaccess.ManageApiKeys;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Turns a bearer token into a caller: an API key of the installation, or at an organization's API
 * an access token of its provider.
 */
@Singleton
final class BearerCallers {
    private final ManageApiKeys keys;
    private final AdmitBearer admit;
    private final RememberedCallers remembered;

    BearerCallers(ManageApiKeys keys, AdmitBearer admit, RememberedCallers remembered) {
        this.keys = keys;
        this.admit = admit;
        this.remembered = remembered;
    }

    /** From memory alone; null when it must be judged. */
    @Nullable Caller recall(Secret token, Optional<Organization> organization) {
        if (organization.isEmpty() || isKey(token)) {
            return null;
        }
        RememberedCallers.AdmittedToken known = remembered.tokens().recall(token.hash());
        if (known == null || !known.organization().equals(organization.get().id())) {
            return null;
        }
        return known.caller();
    }

    /**
     * Judges the token; may use storage and network.
     *
     * @param organization whose API is called; empty elsewhere, where only API keys count
     * @throws BearerRefused when it is not accepted
     */
    Caller judge(CallContext call, Secret token, Optional<Organization> organization) {
        if (isKey(token)) {
            return keys.recognize(token)
                    .<Caller>map(Caller.KeyHolder::new)
                    .orElseThrow(
                            () ->
                                    BearerRefused.invalid(
                                            "The API key is unknown, expired or revoked"));
        }
        return organization
                .map(at -> admit(call, token, at))
                .orElseThrow(
                        () ->
                                BearerRefused.invalid(
                                        "Only API keys of this installation are accepted here"));
    }

    private Caller admit(CallContext call, Secret token, Organization organization) {
        SecretHash key = token.hash();
        long begun = remembered.tokens().begin();
        return switch (admit.admit(call, organization, token)) {
            case AdmitBearer.Outcome.Admitted(var caller, var until) -> {
                var admitted = new RememberedCallers.AdmittedToken(organization.id(), caller);
                remembered.tokens().keep(key, admitted, until, begun);
                yield caller;
            }
            case AdmitBearer.Outcome.Invalid(String why) -> throw BearerRefused.invalid(why);
            case AdmitBearer.Outcome.NoRole(String why) -> throw BearerRefused.noRole(why);
            case AdmitBearer.Outcome.Unavailable(var finding) ->
                    throw BearerRefused.unavailable(finding.seen());
        };
    }

    private static boolean isKey(Secret token) {
        return token.reveal().startsWith(ManageApiKeys.PREFIX);
    }
}
