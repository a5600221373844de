package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.connection.JsonDocument;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads who somebody is from the claims of a verified ID token.
 *
 * <p>The pin is (issuer, {@code sub}): for Okta the user id, which never changes (OIDC Core 5.7).
 * An {@code email} only counts as a login when Okta says that it is verified.
 */
public final class OktaIdentity {
    private OktaIdentity() {}

    public static ProviderIdentity read(Issuer issuer, JsonDocument claims) {
        Pin pin = new Pin(issuer, new ProviderUserId(claims.text("sub").orElseThrow()));
        Optional<String> name = claims.text("name").filter(text -> !text.isBlank());
        Optional<ProviderSessionId> session =
                claims.text("sid").flatMap(text -> valid(text, ProviderSessionId::new));
        return new ProviderIdentity(pin, login(claims), name, roles(claims), session);
    }

    private static Optional<DomainName> login(JsonDocument claims) {
        return name(claims, "upn")
                .or(() -> name(claims, "preferred_username"))
                .or(
                        () ->
                                claims.isTrue("email_verified")
                                        ? name(claims, "email")
                                        : Optional.empty());
    }

    private static Optional<DomainName> name(JsonDocument claims, String claim) {
        return claims.text(claim).flatMap(text -> valid(text, DomainName::new));
    }

    /** A single text counts as a list of one; a malformed name is left out. */
    private static RolesClaim roles(JsonDocument claims) {
        if (!claims.has("roles")) {
            return new RolesClaim.Absent();
        }
        List<GroupName> groups =
                claims.textOrTexts("roles").stream()
                        .map(text -> valid(text, GroupName::new))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return new RolesClaim.Present(groups);
    }

    private static <T> Optional<T> valid(String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }
}
