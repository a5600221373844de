package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;
import java.util.Set;

/** Which grant types an application of each type may and must have (reference chapter 2; S6). */
enum AppType {
    WEB("authorization_code", Set.of("implicit", "refresh_token", "client_credentials", Urn.CIBA)),
    NATIVE("authorization_code", Set.of("implicit", "refresh_token", "password", Urn.JWT)),
    BROWSER("", Set.of("authorization_code", "implicit", "refresh_token")),
    SERVICE("client_credentials", Set.of("implicit"));

    /** The long names of grant types. */
    private static final class Urn {
        private static final String OAUTH = "urn:ietf:params:oauth:grant-type:";
        static final String CIBA = "urn:openid:params:grant-type:ciba";
        static final String JWT = OAUTH + "jwt-bearer";

        /** What Okta knows for every type; the sandbox keeps them but grants none of them. */
        static final Set<String> FOR_ALL =
                Set.of(
                        "interaction_code",
                        OAUTH + "saml2-bearer",
                        OAUTH + "token-exchange",
                        OAUTH + "device_code",
                        "urn:okta:params:oauth:grant-type:oob",
                        "urn:okta:params:oauth:grant-type:otp",
                        "http://auth0.com/oauth/grant-type/mfa-oob",
                        "http://auth0.com/oauth/grant-type/mfa-otp");
    }

    private final String obligatory;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> others;

    AppType(String obligatory, Set<String> others) {
        this.obligatory = obligatory;
        this.others = others;
    }

    /** Refuses grant types that an application of this type cannot have. */
    void examine(List<String> grants) {
        if (grants.isEmpty()) {
            throw ApiRefusal.invalid("grant_types", "The field cannot be left blank");
        }
        if (!obligatory.isEmpty() && !grants.contains(obligatory)) {
            throw invalid("'" + obligatory + "' is required for this application type");
        }
        grants.stream()
                .filter(grant -> !allows(grant))
                .findFirst()
                .ifPresent(
                        grant -> {
                            throw invalid(
                                    "'" + grant + "' is not allowed for this application type");
                        });
    }

    private boolean allows(String grant) {
        return grant.equals(obligatory) || others.contains(grant) || Urn.FOR_ALL.contains(grant);
    }

    private static ApiRefusal invalid(String problem) {
        return ApiRefusal.invalid("grant_types", problem);
    }
}
