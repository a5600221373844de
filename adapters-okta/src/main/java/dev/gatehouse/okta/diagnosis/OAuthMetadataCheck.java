package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.diagnosis.ServerDocument;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.util.List;
import java.util.Optional;

/**
 * The server tells the same of itself at its OAuth addresses (RFC 8414, section 3), which API
 * programs and the mobile app read.
 */
final class OAuthMetadataCheck implements Check<Evidence> {
    static final String NAME = "oauth_metadata";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(CustomServerCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        ServerDocument behind = evidence.oauthMetadata();
        ServerDocument between = evidence.oauthMetadataElsewhere();
        Optional<String> first = named(behind);
        Optional<String> second = named(between);
        Issuer issuer = evidence.issuer();
        for (Optional<String> named : List.of(first, second)) {
            if (named.isPresent() && !named.get().equals(issuer.value())) {
                return new Verdict.Bad(differs(named.get(), issuer));
            }
        }
        if (first.isEmpty() && second.isEmpty()) {
            return noAnswer(behind)
                    .or(() -> noAnswer(between))
                    .<Verdict>map(why -> new Verdict.Unseen("Okta gave no answer there: " + why))
                    .orElseGet(() -> new Verdict.Bad(missing(seen(behind))));
        }
        return new Verdict.Good(
                first.isPresent() && second.isPresent()
                        ? "Found at both OAuth addresses"
                        : "Found at one of two OAuth addresses");
    }

    private static Optional<String> named(ServerDocument document) {
        return document.outcome() instanceof OutboundOutcome.Answer answer && answer.status() == 200
                ? JsonDocument.parse(answer.body()).flatMap(json -> json.text("issuer"))
                : Optional.empty();
    }

    /** Who does not answer now has not said that there is nothing. */
    private static Optional<String> noAnswer(ServerDocument document) {
        return switch (document.outcome()) {
            case OutboundOutcome.Answer answer when answer.busy() ->
                    Optional.of(answer.asBusy().text());
            case OutboundOutcome.Answer _ -> Optional.empty();
            case OutboundOutcome.Unreachable why -> Optional.of(why.text());
        };
    }

    private static String seen(ServerDocument document) {
        return switch (document.outcome()) {
            case OutboundOutcome.Answer answer -> "HTTP " + answer.status() + " without an issuer";
            case OutboundOutcome.Unreachable why -> why.text();
        };
    }

    private static dev.gatehouse.domain.connection.Finding missing(String fact) {
        return Findings.warning("oauth_metadata_missing", OktaSettingsForm.METADATA_URL)
                .seen("The server's OAuth metadata is not there", fact)
                .expected("The same server at .well-known/oauth-authorization-server")
                .mend(
                        Ways.SERVERS
                                + ": the server must be active; a proxy before Okta must let"
                                + " that path through.",
                        "Nothing to change here; people can sign in without it.");
    }

    private static dev.gatehouse.domain.connection.Finding differs(String named, Issuer issuer) {
        return Findings.warning("oauth_metadata_differs", OktaSettingsForm.METADATA_URL)
                .seen("The OAuth metadata names another server", Printable.of(named))
                .expected("issuer " + issuer)
                .mend(
                        Ways.SERVERS + " > your server > Settings > Issuer: choose one URL.",
                        "Enter the issuer exactly as Okta shows it.");
    }
}
