package dev.gatehouse.web.page;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.organization.Organization;

import io.micronaut.http.HttpRequest;

import java.util.List;
import java.util.Optional;

/**
 * The frame for the holder of a hand-over: the guide, the settings, their checks, and the way out.
 */
final class GuestFrame {
    private GuestFrame() {}

    static Navigation of(HttpRequest<?> request, Organization at, Caller.HandOver holder) {
        String home = at.address().path();
        String settings = home + "/settings/organization";
        String guide = settings + "/guide";
        List<Navigation.Entry> entries =
                List.of(
                        entry(request, "nav.guide", guide, "list"),
                        entry(
                                request,
                                "nav.identity_provider",
                                settings + "/identity-provider",
                                "plug"),
                        entry(request, "nav.diagnostics", home + "/diagnostics", "activity"));
        return new Navigation(
                at.name().value(),
                guide,
                holder.recipient(),
                home + "/hand-over",
                Optional.empty(),
                Optional.empty(),
                List.of(new Navigation.Section("", entries)),
                List.of(),
                Optional.of(new Navigation.Guest(at.name().value(), Times.exact(holder.until()))));
    }

    private static Navigation.Entry entry(
            HttpRequest<?> request, String text, String path, String icon) {
        return new Navigation.Entry(text, path, icon, request.getPath().startsWith(path));
    }
}
