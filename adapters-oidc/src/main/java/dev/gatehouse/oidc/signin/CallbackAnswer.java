package dev.gatehouse.oidc.signin;

import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.connection.ProviderMetadata;

import java.util.Optional;

/** What a browser brought back from the provider. */
sealed interface CallbackAnswer {
    /** An authorization code. */
    record Code(Secret code) implements CallbackAnswer {}

    /** An error. */
    record Refused(ProviderError error) implements CallbackAnswer {}

    /** The answer is of another provider (mix-up, RFC 9207, section 2.4). */
    record Foreign(String issuer) implements CallbackAnswer {}

    /** Neither code nor error. */
    record Empty() implements CallbackAnswer {}

    static CallbackAnswer read(CallbackParameters answer, ProviderMetadata provider) {
        Optional<String> issuer = answer.get("iss");
        boolean told = issuer.isPresent() || provider.namesIssuerInAnswers();
        if (told && !issuer.equals(Optional.of(provider.issuer().value()))) {
            return new Foreign(Printable.of(issuer.orElse("no iss parameter")));
        }
        Optional<String> error = answer.get("error");
        if (error.isPresent()) {
            String description = answer.get("error_description").orElse("");
            return new Refused(new ProviderError(error.get(), description, 0));
        }
        return answer.get("code")
                .filter(code -> !code.isBlank())
                .<CallbackAnswer>map(code -> new Code(new Secret(code)))
                .orElseGet(Empty::new);
    }
}
