package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.CheckResult.NotTried;
import dev.gatehouse.domain.connection.CheckResult.Passed;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.session.RefreshAnswer;
import dev.gatehouse.oidc.session.RefreshGrant;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.token.AccessTokens;

import java.util.List;
import java.util.Optional;

/** Whether a refresh token came, and what one refresh with it shows. */
final class RefreshCheck {
    private static final String RECEIVED = "refresh_token";
    private static final String RENEWED = "rotation";
    private final RefreshGrant grant;

    RefreshCheck(RefreshGrant grant) {
        this.grant = grant;
    }

    /** The checks, and the tokens that a refresh brought, if it did. */
    record Tried(List<CheckResult> checks, Optional<TokenSet> renewed) {}

    Tried check(ConnectionInUse connection, ClientId client, TokenSet tokens) {
        if (tokens.refreshToken().isEmpty()) {
            return new Tried(List.of(missing(tokens), nothingToRenew()), Optional.empty());
        }
        Secret token = tokens.refreshToken().get();
        CheckResult received = new Passed(RECEIVED, "Refresh token received");
        RefreshAnswer answer = grant.refresh(connection, client, tokens, token);
        Optional<TokenSet> renewed =
                switch (answer) {
                    case RefreshAnswer.Renewed(var _, TokenSet set) -> Optional.of(set);
                    case RefreshAnswer.NoKeys(var _, TokenSet set) -> Optional.of(set);
                    case RefreshAnswer _ -> Optional.empty();
                };
        return new Tried(List.of(received, read(answer, token)), renewed);
    }

    private static CheckResult missing(TokenSet tokens) {
        JsonDocument access = AccessTokens.told(tokens.accessToken());
        boolean denied = access.has("scp") && !access.texts("scp").contains("offline_access");
        return new Found(
                RECEIVED, denied ? MissingRefresh.offlineAccess() : MissingRefresh.token());
    }

    private static CheckResult nothingToRenew() {
        return new NotTried(RENEWED, "There is no refresh token that could be tried.");
    }

    private static CheckResult read(RefreshAnswer answer, Secret before) {
        return switch (answer) {
            case RefreshAnswer.Renewed(var _, TokenSet set) ->
                    set.refreshToken().equals(Optional.of(before))
                            ? new Found(RENEWED, MissingRefresh.notRotated())
                            : new Passed(
                                    RENEWED,
                                    "A refresh brought new tokens and a new" + " refresh token");
            case RefreshAnswer.Refused(ProviderError error) -> refused(error);
            case RefreshAnswer.Misconfigured(ProviderError error) -> refused(error);
            case RefreshAnswer.Faulty(String seen) ->
                    new Found(RENEWED, MissingRefresh.malformed(seen));
            case RefreshAnswer.Disbelieved(var fault, String seen) ->
                    new Found(RENEWED, Disbelief.token(fault, seen));
            case RefreshAnswer.Withheld _ -> notNow();
            case RefreshAnswer.NoKeys _ -> notNow();
            case RefreshAnswer.NoMetadata _ -> notNow();
            case RefreshAnswer.Unreachable _ -> notNow();
        };
    }

    private static CheckResult refused(ProviderError error) {
        return new Found(
                RENEWED, MissingRefresh.refused(error.code() + ": " + error.description()));
    }

    private static CheckResult notNow() {
        return new NotTried(RENEWED, "Okta could not be asked just now.");
    }
}
