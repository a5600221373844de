package dev.gatehouse.web.page;

import java.util.List;

/**
 * The frame around a console page: where one is, where one can go, and who one is.
 *
 * @param place the organization's name, or the installation
 * @param person the name of who is signed in
 */
public record Navigation(
        String place, String home, String person, String signOut, List<Section> sections) {
    /** Entries under one heading; an empty heading shows none. */
    public record Section(String headingKey, List<Entry> entries) {}

    /** One entry; exactly one of a page is the current one. */
    public record Entry(String textKey, String href, String icon, boolean current) {}
}
