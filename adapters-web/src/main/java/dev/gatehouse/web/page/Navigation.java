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
        Optional<Guest> guest) {
    public Navigation(
            String place,
            String home,
            String person,
            String signOut,
            Optional<String> mySessions,
            Optional<String> search,
            List<Section> sections) {
        this(place, home, person, signOut, mySessions, search, sections, Optional.empty());
    }

    /** Whose guest one is, until when. */
    public record Guest(String organization, String until) {}

    /** Entries under one heading; an empty heading shows none. */
    public record Section(String headingKey, List<Entry> entries) {}

    /** One entry; exactly one of a page is the current one. */
    public record Entry(String textKey, String href, String icon, boolean current) {}
}
