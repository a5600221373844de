package dev.gatehouse.web.apiaccess;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleKey;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Who calls, as the JSON API shows it; an empty list says that there are none. */
@Serdeable
record CallerJson(
        String kind,
        String name,
        @Nullable String organization,
        List<String> roles,
        List<String> permissions) {
    static CallerJson of(Caller caller, @Nullable String organization, Predicate<Permission> may) {
        return new CallerJson(
                kind(caller), caller.actor().name(), organization, roles(caller), held(may));
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case Caller.Visitor(), Caller.Provider() -> "visitor";
            case Caller.Member _ -> "user";
            case Caller.Program _ -> "api_user";
            case Caller.KeyHolder _ -> "api_key";
            case Caller.HandOver _ -> "hand_over";
            case Caller.SignedInOperator _, Caller.Owner _ -> "operator";
        };
    }

    private static List<String> roles(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> keys(member.roles());
            case Caller.Program program -> keys(program.roles());
            case Caller.Visitor _,
                    Caller.Provider _,
                    Caller.KeyHolder _,
                    Caller.HandOver _,
                    Caller.SignedInOperator _,
                    Caller.Owner _ ->
                    List.of();
        };
    }

    private static List<String> keys(Collection<RoleKey> roles) {
        return roles.stream().map(RoleKey::value).toList();
    }

    private static List<String> held(Predicate<Permission> may) {
        return Arrays.stream(Permission.values()).filter(may).map(Permission::key).toList();
    }
}
