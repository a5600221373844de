package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** What Okta demands of a claim; reserved names cannot be overridden (reference chapter 3). */
final class ClaimRules {
    private static final List<String> RESERVED_ACCESS =
            List.of(
                    "auth_time",
                    "cid",
                    "exp",
                    "iat",
                    "iss",
                    "jti",
                    "scp",
                    "uid",
                    "ver",
                    "acr",
                    "cnf",
                    "aud");
    private static final List<String> RESERVED_ID =
            List.of(
                    "amr",
                    "aud",
                    "auth_time",
                    "exp",
                    "iat",
                    "idp",
                    "iss",
                    "jti",
                    "sub",
                    "ver",
                    "nonce",
                    "at_hash",
                    "c_hash");

    private ClaimRules() {}

    static Document complete(ServerChildren children, Document given, String id) {
        var _ =
                Fields.of(given)
                        .texts("name", "status", "claimType", "valueType", "value")
                        .texts("group_filter_type")
                        .flags("alwaysIncludeInToken")
                        .objects("conditions")
                        .lists("conditions.scopes");
        String name = Json.required(given, "name");
        String type = Json.oneOf(given, "claimType", List.of("IDENTITY", "RESOURCE"));
        String valueType =
                Json.oneOf(given, "valueType", List.of("EXPRESSION", "GROUPS", "SYSTEM"));
        boolean identity = type.equals("IDENTITY");
        boolean system = given.flag("system");
        ClaimValueRules.examine(given, valueType, system);
        Names.refuseUnknown(children.sibling("scopes"), given, "conditions.scopes");
        if (!system && (identity ? RESERVED_ID : RESERVED_ACCESS).contains(name)) {
            throw ApiRefusal.invalid("name", "'" + name + "' is a reserved claim name");
        }
        refuseDuplicate(children, name, type, id);
        Document claim =
                Document.EMPTY
                        .with("id", id)
                        .with("name", name)
                        .with("status", Json.oneOfOrFirst(given, "status", Names.STATUSES))
                        .with("claimType", type)
                        .with("valueType", valueType)
                        .with("value", Json.required(given, "value"))
                        .with("conditions.scopes", given.texts("conditions.scopes"))
                        .with("system", system)
                        .with(
                                "alwaysIncludeInToken",
                                !identity || given.flag("alwaysIncludeInToken"));
        return valueType.equals("GROUPS") ? filtered(claim, given) : claim;
    }

    /** The key is written in snake case; the camel form is refused. */
    private static Document filtered(Document claim, Document given) {
        if (given.find("groupFilterType").isPresent()) {
            throw ApiRefusal.invalid("group_filter_type", "The field cannot be left blank");
        }
        return claim.with(
                "group_filter_type",
                Json.oneOf(
                        given,
                        "group_filter_type",
                        List.of("STARTS_WITH", "EQUALS", "CONTAINS", "REGEX")));
    }

    private static void refuseDuplicate(
            ServerChildren children, String name, String type, String id) {
        children.shelf()
                .first(
                        other ->
                                other.text("name").equals(name)
                                        && other.text("claimType").equals(type)
                                        && !other.id().equals(id))
                .ifPresent(
                        other -> {
                            throw ApiRefusal.invalid(
                                    "name",
                                    "An object with this field already exists in the current"
                                            + " organization");
                        });
    }
}
