package dev.gatehouse.web.page;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.access.SessionCookies;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a person can go from here: the organizations of which the browser has a session cookie, and
 * the installation for operators. Whether that session still lives, its pages tell.
 */
@Singleton
public final class Places {
    private final SessionCookies cookies;
    private final PathAddresses addresses;
    private final Texts texts;

    public Places(SessionCookies cookies, PathAddresses addresses, Texts texts) {
        this.cookies = cookies;
        this.addresses = addresses;
        this.texts = texts;
    }

    /** Those of the browser, by name, the current one among them. */
    public List<Navigation.Place> of(HttpRequest<?> request, Optional<Organization> here) {
        List<Navigation.Place> places = new ArrayList<>();
        if (cookies.read(request, Optional.empty()).isPresent()) {
            String name = texts.text("nav.installation");
            places.add(new Navigation.Place(name, "/operator", here.isEmpty()));
        }
        places.addAll(organizations(request, here));
        return places;
    }

    /** Those that are organizations. */
    public List<Navigation.Place> organizations(
            HttpRequest<?> request, Optional<Organization> here) {
        return cookies.organizations(request).stream()
                .map(addresses::find)
                .flatMap(Optional::stream)
                .map(organization -> place(organization, here))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private static Navigation.Place place(Organization organization, Optional<Organization> here) {
        return new Navigation.Place(
                organization.name().value(),
                organization.address().path(),
                here.filter(at -> at.id().equals(organization.id())).isPresent());
    }
}
