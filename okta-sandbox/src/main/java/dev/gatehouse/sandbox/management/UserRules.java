package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.List;

/** What Okta's default user type demands: four attributes, and none that nobody defined. */
final class UserRules {
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    /** The attributes of the base profile (S2: UserProfile). */
    private static final List<String> DEFINED =
            List.of(
                    ("login email secondEmail firstName lastName middleName displayName nickName"
                         + " honorificPrefix honorificSuffix title profileUrl mobilePhone"
                         + " primaryPhone streetAddress city state zipCode countryCode"
                         + " postalAddress preferredLanguage locale timezone userType"
                         + " employeeNumber costCenter organization division department managerId"
                         + " manager")
                            .split(" ", -1));

    private UserRules() {}

    static void examine(Realm realm, Document given) {
        var _ =
                Fields.of(given)
                        .objects("profile", "credentials", "credentials.password")
                        .texts("credentials.password.value")
                        .lists("groupIds");
        for (String name : List.of("firstName", "lastName", "email", "login")) {
            var _ = Json.required(given, "profile." + name);
        }
        if (!given.text("profile.login").matches(ADDRESS)) {
            throw ApiRefusal.invalid("login", "Username must be in the form of an email address");
        }
        if (!given.text("profile.email").matches(ADDRESS)) {
            throw ApiRefusal.invalid("email", "Does not match required pattern");
        }
        List<String> custom = realm.tenant().settings().texts("profileAttributes");
        for (String name : given.at("profile").fields().keySet()) {
            if (!DEFINED.contains(name) && !custom.contains(name)) {
                throw ApiRefusal.refused(
                        "newUser", "Property name '" + name + "' is not defined in profile");
            }
        }
    }

    /** A partial change over what the person's profile says already. */
    static Document merged(User user, Document given) {
        Document merged = given.with("profile", user.document().at("profile").fields());
        for (var field : given.at("profile").fields().entrySet()) {
            merged = merged.with("profile." + field.getKey(), field.getValue());
        }
        return merged;
    }
}
