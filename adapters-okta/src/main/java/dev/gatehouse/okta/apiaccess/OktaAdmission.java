package dev.gatehouse.okta.apiaccess;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.token.AccessTokens;
import dev.gatehouse.oidc.token.TokenOutcome;
import dev.gatehouse.okta.finding.Believed;

import java.time.InstantSource;

/** Judges bearer tokens (RFC 6750) that Okta issued as JWT access tokens. */
public final class OktaAdmission {
    private final Discovery discovery;
    private final AccessTokens tokens;

    public OktaAdmission(Discovery discovery, SigningKeys keys, InstantSource clock) {
        this.discovery = discovery;
        this.tokens = new AccessTokens(JWSAlgorithm.RS256, keys, clock);
    }

    public Admission admit(ConnectionInUse connection, Secret token) {
        ConnectionSettings settings = connection.settings();
        return switch (discovery.find(settings.issuer())) {
            case MetadataOutcome.Found(ProviderMetadata provider) ->
                    judge(settings, provider, token);
            case MetadataOutcome trouble ->
                    new Admission.Unavailable(Believed.finding(trouble, settings.issuer()));
        };
    }

    private Admission judge(ConnectionSettings settings, ProviderMetadata provider, Secret token) {
        return switch (tokens.judge(token, provider, settings.audience())) {
            case TokenOutcome.Genuine(JsonDocument claims) -> OktaBearer.read(settings, claims);
            case TokenOutcome.Refused(var fault, String _) ->
                    new Admission.Invalid(Refusal.words(fault));
            case TokenOutcome.NoKeys(KeysOutcome why) ->
                    new Admission.Unavailable(Believed.finding(why));
        };
    }
}
