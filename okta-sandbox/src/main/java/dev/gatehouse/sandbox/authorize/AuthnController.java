package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.SessionTokens;
import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.web.JsonBody;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /api/v1/authn}: primary authentication for clients with a sign-in page of their own.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthnController {
    @Post("/api/v1/authn")
    @Consumes(MediaType.ALL)
    Map<String, Object> authenticate(Realm realm, @Body @Nullable String body) {
        Document given = JsonBody.parse(body);
        Optional<User> user = realm.directory().withLogin(given.text("username"));
        if (user.filter(person -> person.hasPassword(given.text("password"))).isEmpty()) {
            throw refused(realm, given, "INVALID_CREDENTIALS");
        }
        return switch (user.get().status()) {
            case "ACTIVE", "RECOVERY" -> signedIn(realm, user.get());
            case "PASSWORD_EXPIRED" -> answer(realm, user.get(), "PASSWORD_EXPIRED", "stateToken");
            case "LOCKED_OUT" -> Map.of("status", "LOCKED_OUT");
            default -> throw refused(realm, given, "INVALID_CREDENTIALS");
        };
    }

    private static Map<String, Object> signedIn(Realm realm, User user) {
        realm.log().write(LogEntry.success("user.session.start", "User login to Okta").by(user));
        return answer(realm, user, "SUCCESS", "sessionToken");
    }

    private static ApiRefusal refused(Realm realm, Document given, String reason) {
        realm.log()
                .write(
                        LogEntry.failure("user.session.start", "User login to Okta", reason)
                                .debug("username", given.text("username")));
        return new ApiRefusal(ApiFault.E0000004);
    }

    private static Map<String, Object> answer(Realm realm, User user, String status, String token) {
        Document profile = user.document().at("profile");
        String value =
                status.equals("SUCCESS")
                        ? realm.sessionTokens().issue(user.id())
                        : OktaId.random("00");
        return Document.EMPTY
                .with(
                        "expiresAt",
                        realm.tenant().now().plusSeconds(SessionTokens.SECONDS).toString())
                .with("status", status)
                .with(token, value)
                .with("_embedded.user.id", user.id())
                .with("_embedded.user.profile.login", user.login())
                .with("_embedded.user.profile.firstName", profile.text("firstName"))
                .with("_embedded.user.profile.lastName", profile.text("lastName"))
                .with("_embedded.user.profile.locale", profile.findText("locale").orElse("en_US"))
                .with(
                        "_embedded.user.profile.timeZone",
                        profile.findText("timezone").orElse("America/Los_Angeles"))
                .fields();
    }
}
