package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.OktaId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a fresh authorization server comes with (reference chapter 3; recorded, S7). */
public final class BuiltIn {
    private static final List<String> SCOPES =
            List.of(
                    "openid",
                    "profile",
                    "email",
                    "address",
                    "phone",
                    "offline_access",
                    "device_sso");

    /** Claims that are always in the ID token; the others only when no access token is near. */
    private static final List<String> THIN = List.of("name", "preferred_username", "email");

    private static final List<String> PROFILE =
            List.of(
                    "given_name",
                    "family_name",
                    "middle_name",
                    "nickname",
                    "profile",
                    "picture",
                    "website",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "updated_at");

    private static final List<Scope> ORG_SCOPES =
            Stream.concat(SCOPES.stream(), Stream.of("groups"))
                    .map(name -> new Scope(scope("org", name)))
                    .toList();

    private static final List<Claim> ORG_CLAIMS =
            systemClaims("org").stream()
                    .filter(claim -> claim.text("claimType").equals("IDENTITY"))
                    .map(claim -> new Claim(claim.with("alwaysIncludeInToken", true)))
                    .toList();

    private BuiltIn() {}

    static List<Scope> orgScopes() {
        return ORG_SCOPES;
    }

    /** The org server's ID tokens are fat even in the code flow. */
    static List<Claim> orgClaims() {
        return ORG_CLAIMS;
    }

    public static List<Document> scopes(String serverId) {
        return SCOPES.stream().map(name -> scope(serverId, name)).toList();
    }

    private static Document scope(String serverId, String name) {
        return Document.EMPTY
                .with("id", OktaId.stable("scp", serverId + "/" + name))
                .with("name", name)
                .with("system", true)
                .with("default", false)
                .with("displayName", name)
                .with("consent", "IMPLICIT")
                .with("optional", false)
                .with("metadataPublish", "ALL_CLIENTS");
    }

    public static List<Document> systemClaims(String serverId) {
        List<Document> claims = new ArrayList<>();
        claims.add(
                claim(serverId, "sub", "RESOURCE", "", true)
                        .with("valueType", "EXPRESSION")
                        .with("value", "(appuser != null) ? appuser.userName : app.clientId"));
        THIN.forEach(name -> claims.add(claim(serverId, name, "IDENTITY", carrier(name), true)));
        PROFILE.forEach(name -> claims.add(claim(serverId, name, "IDENTITY", "profile", false)));
        claims.add(claim(serverId, "email_verified", "IDENTITY", "email", false));
        claims.add(claim(serverId, "phone_number", "IDENTITY", "phone", false));
        claims.add(claim(serverId, "address", "IDENTITY", "address", false));
        return claims;
    }

    private static String carrier(String name) {
        return name.equals("email") ? "email" : "profile";
    }

    private static Document claim(
            String serverId, String name, String type, String scope, boolean always) {
        return Document.EMPTY
                .with("id", OktaId.stable("ocl", serverId + "/" + type + "/" + name))
                .with("name", name)
                .with("status", "ACTIVE")
                .with("claimType", type)
                .with("valueType", "SYSTEM")
                .with("value", name)
                .with("conditions.scopes", scope.isEmpty() ? List.of() : List.of(scope))
                .with("system", true)
                .with("alwaysIncludeInToken", always);
    }
}
