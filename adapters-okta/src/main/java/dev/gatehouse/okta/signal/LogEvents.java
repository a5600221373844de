package dev.gatehouse.okta.signal;

import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.signal.EventTime;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads single events of the System Log and says what each does here (docs/signals.md has the
 * table).
 *
 * @param delivery the id of the hook's request, for events without an id of their own
 */
record LogEvents(ConnectionSettings settings, String delivery) {

    /** Empty when it is not an event: without a type, a time or any id. */
    Optional<ToldEvent> read(JsonDocument event) {
        Optional<String> type = event.text("eventType");
        Optional<Instant> at = event.text("published").flatMap(LogEvents::time);
        Optional<SignalSubject> subject = target(event, "User").flatMap(this::account);
        String id = event.text("uuid").orElse(inDelivery(type, at, subject));
        if (type.isEmpty() || at.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ToldEvent(type.get(), id, subject, at.get(), effect(event)));
    }

    /** Several events of one delivery may be of one type. */
    private String inDelivery(
            Optional<String> type, Optional<Instant> at, Optional<SignalSubject> subject) {
        return delivery.isEmpty() ? "" : delivery + " " + List.of(type, at, subject);
    }

    private SignalEffect effect(JsonDocument event) {
        if (event.object("outcome")
                .flatMap(o -> o.text("result"))
                .filter("FAILURE"::equals)
                .isPresent()) {
            return new SignalEffect.None();
        }
        return switch (event.text("eventType").orElse("")) {
            case "user.session.clear" -> new SignalEffect.SignOut();
            case "user.session.end" -> sessionEnd(event);
            case "user.account.update_password" -> new SignalEffect.SignOut();
            case "user.lifecycle.deactivate",
                    "user.lifecycle.suspend",
                    "user.lifecycle.delete.initiated" ->
                    new SignalEffect.RemoveAccess();
            case "application.user_membership.remove" -> unassigned(event);
            case "group.user_membership.remove" -> groupLost(event);
            default -> new SignalEffect.None();
        };
    }

    /**
     * Who signs out of Okta in one browser keeps the sessions in others: Okta does not say which
     * browser it was, and our own sign-out ends the session at Okta too.
     */
    private static SignalEffect sessionEnd(JsonDocument event) {
        Optional<String> actor = event.object("actor").flatMap(a -> a.text("id"));
        Optional<String> user = target(event, "User").flatMap(t -> t.text("id"));
        return actor.isEmpty() || actor.equals(user) || user.isEmpty()
                ? new SignalEffect.None()
                : new SignalEffect.SignOut();
    }

    /** Only the app that people sign in here with counts; its id is the client id. */
    private SignalEffect unassigned(JsonDocument event) {
        Optional<String> app = target(event, "AppInstance").flatMap(t -> t.text("id"));
        boolean ours = ownClients().anyMatch(client -> app.filter(client::equals).isPresent());
        return ours ? new SignalEffect.RemoveAccess() : new SignalEffect.None();
    }

    private Stream<String> ownClients() {
        return settings.users().stream().map(UserAuthentication::clientId).map(c -> c.value());
    }

    private static SignalEffect groupLost(JsonDocument event) {
        try {
            return target(event, "UserGroup")
                    .flatMap(t -> t.text("displayName"))
                    .<SignalEffect>map(name -> new SignalEffect.LoseGroup(new GroupName(name)))
                    .orElseGet(SignalEffect.None::new);
        } catch (InvalidValue noGroupOfOurs) {
            return new SignalEffect.None();
        }
    }

    private Optional<SignalSubject> account(JsonDocument target) {
        try {
            return target.text("id")
                    .map(ProviderUserId::new)
                    .map(id -> new SignalSubject.Account(new Pin(settings.issuer(), id)));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }

    private static Optional<JsonDocument> target(JsonDocument event, String type) {
        return event.objects("target").stream()
                .filter(target -> target.text("type").filter(type::equals).isPresent())
                .findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(EventTime.ofMillisecond(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
