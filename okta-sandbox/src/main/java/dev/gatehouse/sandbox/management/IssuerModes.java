package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.List;

/** Which host an issuer names; the custom domain needs one (reference chapter 1, issuerMode). */
final class IssuerModes {
    private IssuerModes() {}

    static Document complete(Realm realm, Document given, String path) {
        boolean custom = realm.tenant().customOrigin().isPresent();
        String mode =
                Json.oneOfOrFirst(
                        given.withDefault(path, custom ? "CUSTOM_URL" : "ORG_URL"),
                        path,
                        List.of("ORG_URL", "CUSTOM_URL", "DYNAMIC"));
        if (mode.equals("CUSTOM_URL") && !custom) {
            throw ApiRefusal.invalid(
                    path.substring(path.lastIndexOf('.') + 1), "The org has no custom domain");
        }
        return given.with(path, mode);
    }
}
