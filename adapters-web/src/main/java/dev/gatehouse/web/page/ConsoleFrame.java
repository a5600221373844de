package dev.gatehouse.web.page;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the frame of console pages: only entries that exist and that the person may open. */
@Singleton
public final class ConsoleFrame {
    private final Shells shells;
    private final Places places;

    public ConsoleFrame(Shells shells, Places places) {
        this.places = places;
        this.shells = shells;
    }

    /** The shell of a page of an organization; {@code current} is the entry that it belongs to. */
    public Shell organization(
            HttpRequest<?> request,
            CallContext call,
            Organization at,
            String current,
            String titleKey,
            Object... arguments) {
        if (call.caller() instanceof Caller.HandOver holder) {
            return shells.shell(request, titleKey, arguments)
                    .within(GuestFrame.of(request, at, holder));
        }
        String home = at.address().path();
        List<Navigation.Section> sections =
                List.of(
                        section(
                                "",
                                entry(
                                        call,
                                        at,
                                        current,
                                        "overview",
                                        "",
                                        "home",
                                        Permission.VIEW_ORGANIZATION)),
                        section(
                                "nav.resources",
                                entry(
                                        call,
                                        at,
                                        current,
                                        "users",
                                        "/users",
                                        "users",
                                        Permission.VIEW_USERS),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "roles",
                                        "/roles",
                                        "shield",
                                        Permission.VIEW_ORGANIZATION),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "sessions",
                                        "/sessions",
                                        "devices",
                                        Permission.VIEW_SESSIONS),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "api_users",
                                        "/api-users",
                                        "robot",
                                        Permission.VIEW_API_USERS)),
                        section(
                                "nav.settings",
                                entry(
                                        call,
                                        at,
                                        current,
                                        "organization",
                                        "/settings/organization",
                                        "building",
                                        Permission.VIEW_ORGANIZATION),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "sign_in_policy",
                                        "/settings/sign-in-policy",
                                        "clock",
                                        Permission.VIEW_ORGANIZATION),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "diagnostics",
                                        "/diagnostics",
                                        "activity",
                                        Permission.VIEW_ORGANIZATION),
                                entry(
                                        call,
                                        at,
                                        current,
                                        "audit",
                                        "/audit",
                                        "list",
                                        Permission.VIEW_AUDIT)));
        return shells.shell(request, titleKey, arguments)
                .within(
                        new Navigation(
                                at.name().value(),
                                home,
                                call.caller().actor().name(),
                                home + "/sign-out",
                                Optional.of(home + "/my-sessions"),
                                Optional.of(home + "/users")
                                        .filter(
                                                _ ->
                                                        call.caller()
                                                                .may(
                                                                        Permission.VIEW_USERS,
                                                                        at.id())),
                                sections,
                                places.of(request, Optional.of(at))));
    }

    /** The shell of a page of the installation. */
    public Shell operator(
            HttpRequest<?> request, CallContext call, String titleKey, Object... arguments) {
        Shell shell = shells.shell(request, titleKey, arguments);
        return shell.within(
                new Navigation(
                        shell.text("nav.installation"),
                        "/operator",
                        call.caller().actor().name(),
                        "/operator/sign-out",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Navigation.Section(
                                        "",
                                        List.of(
                                                new Navigation.Entry(
                                                        "nav.organizations",
                                                        "/operator",
                                                        "building",
                                                        true)))),
                        places.of(request, Optional.empty())));
    }

    @SafeVarargs
    private static Navigation.Section section(
            String heading, Optional<Navigation.Entry>... entries) {
        List<Navigation.Entry> shown = new ArrayList<>();
        for (Optional<Navigation.Entry> entry : entries) {
            entry.ifPresent(shown::add);
        }
        return new Navigation.Section(heading, shown);
    }

    private static Optional<Navigation.Entry> entry(
            CallContext call,
            Organization at,
            String current,
            String name,
            String path,
            String icon,
            Permission needed) {
        return call.caller().may(needed, at.id())
                ? Optional.of(
                        new Navigation.Entry(
                                "nav." + name,
                                at.address().path() + path,
                                icon,
                                name.equals(current)))
                : Optional.empty();
    }
}
