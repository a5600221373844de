package dev.gatehouse.persistence.user;

import dev.gatehouse.application.user.UserQuery.BindingState;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.ProviderUserId;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;
import dev.gatehouse.persistence.storage.SortKey;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns users into columns and back. */
@Singleton
final class UserRows {
    private final Json json;

    UserRows(Json json) {
        this.json = json;
    }

    /** The given values, then the columns from {@code name} to {@code groups_received_at}. */
    Object[] values(User user, Object... before) {
        List<Object> values = new ArrayList<>(List.of(before));
        values.addAll(columns(user));
        return values.toArray();
    }

    /** The columns from {@code name} to {@code groups_received_at}, then the given values. */
    Object[] valuesFirst(User user, Object... after) {
        List<Object> values = new ArrayList<>(columns(user));
        values.addAll(List.of(after));
        return values.toArray();
    }

    private List<Object> columns(User user) {
        Optional<String> name = user.binding().boundName().map(DomainName::value);
        Optional<Pin> pin = user.binding().pinned();
        return List.of(
                user.name().value(),
                SortKey.of(user.name().value()),
                user.enabled(),
                state(user.binding()),
                name,
                name.map(SortKey::of),
                pin.map(p -> p.issuer().value()),
                pin.map(p -> p.id().value()),
                since(user.binding()),
                json.write(user.grants().stream().map(RoleKey::value).sorted().toList()),
                json.write(user.groups().stream().map(GroupName::value).toList()),
                user.received().at());
    }

    static BindingState state(Binding binding) {
        return switch (binding) {
            case Binding.Unbound() -> BindingState.UNBOUND;
            case Binding.Inactive _ -> BindingState.INACTIVE;
            case Binding.Active _ -> BindingState.ACTIVE;
        };
    }

    private static Optional<Instant> since(Binding binding) {
        return binding instanceof Binding.Active(var _, var _, Instant since)
                ? Optional.of(since)
                : Optional.empty();
    }

    User read(Row row) {
        return new User(
                new UserId(row.uuid("id")),
                new OrganizationId(row.uuid("organization_id")),
                new DisplayName(row.text("name")),
                row.flag("enabled"),
                binding(row),
                grants(row),
                received(row),
                row.instant("created_at"),
                row.number("version"));
    }

    private ReceivedGroups received(Row row) {
        return new ReceivedGroups(
                json.texts(row.text("received_groups")).stream().map(GroupName::new).toList(),
                row.maybeInstant("groups_received_at"));
    }

    Set<RoleKey> grants(Row row) {
        return json.texts(row.text("grants")).stream()
                .map(RoleKey::new)
                .collect(Collectors.toSet());
    }

    private static Binding binding(Row row) {
        return switch (row.constant("binding", BindingState.class)) {
            case UNBOUND -> new Binding.Unbound();
            case INACTIVE -> new Binding.Inactive(new DomainName(row.text("domain_name")));
            case ACTIVE ->
                    new Binding.Active(
                            new DomainName(row.text("domain_name")),
                            new Pin(
                                    new Issuer(row.text("pin_issuer")),
                                    new ProviderUserId(row.text("pin_id"))),
                            row.instant("active_since"));
        };
    }
}
