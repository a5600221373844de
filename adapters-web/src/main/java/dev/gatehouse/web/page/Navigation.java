package dev.gatehouse.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The frame around a console page: where one is, where one can go, and who one is.
 *
 * @param place the organization's name, or the installation
 * @param person the name of who is signed in
 * @param mySessions where the person sees the own sessions
 * @param search where users are searched, for whom that is permitted
 * @param places where else one can go on in this browser
 * @param guest what somebody without an account is told on every page
 */
public record Navigation(
        String place,
        String home,
        String person,
        String signOut,
        Optional<String> mySessions,
        Optional<String> search,
        List<Section> sections,
        List<Place> places,
        Optional<Guest> guest) {
    public Navigation(
            String place,
            String home,
            String person,
            String signOut,
            Optional<String> mySessions,
            Optional<String> search,
            List<Section> sections,
            List<Place> places) {
        this(place, home, person, signOut, mySessions, search, sections, places, Optional.empty());
    }

    /** An organization, or the installation, to which one can go on. */
    public record Place(String name, String href, boolean current) {}

    /** Whose guest one is, until when. */
    public record Guest(String organization, String until) {}

    /** Entries under one heading; an empty heading shows none. */
    public record Section(String headingKey, List<Entry> entries) {}

    /** One entry; exactly one of a page is the current one. */
    public record Entry(String textKey, String href, String icon, boolean current) {}
}
