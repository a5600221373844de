package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of OpenID Connect's standard claims from a person's profile. */
final class SystemClaims {
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("preferred_username", "login"),
                    Map.entry("email", "email"),
                    Map.entry("given_name", "firstName"),
                    Map.entry("family_name", "lastName"),
                    Map.entry("middle_name", "middleName"),
                    Map.entry("nickname", "nickName"),
                    Map.entry("profile", "profileUrl"),
                    Map.entry("phone_number", "primaryPhone"),
                    Map.entry("zoneinfo", "timezone"),
                    Map.entry("locale", "locale"));

    private SystemClaims() {}

    static Optional<Object> value(String name, User user) {
        Document profile = user.document().at("profile");
        return switch (name) {
            case "name" -> Optional.of(user.displayName());
            case "email_verified" -> Optional.of(true);
            case "updated_at" -> updated(user);
            case "address" -> address(profile);
            default ->
                    Optional.ofNullable(FIELDS.get(name))
                            .flatMap(profile::findText)
                            .map(text -> (Object) text);
        };
    }

    private static Optional<Object> updated(User user) {
        try {
            return user.document()
                    .findText("lastUpdated")
                    .map(text -> Instant.parse(text).getEpochSecond());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> address(Document profile) {
        Map<String, Object> address = new LinkedHashMap<>();
        profile.findText("streetAddress").ifPresent(text -> address.put("street_address", text));
        profile.findText("city").ifPresent(text -> address.put("locality", text));
        profile.findText("state").ifPresent(text -> address.put("region", text));
        profile.findText("zipCode").ifPresent(text -> address.put("postal_code", text));
        profile.findText("countryCode").ifPresent(text -> address.put("country", text));
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }
}
