package dev.gatehouse.web.connection;

import java.util.List;

/** What the choice of a provider shows. */
public record ChoiceView(List<Choice> choices, String back) {
    /** A provider that can be chosen. */
    public record Choice(String name, String kind, String href) {}
}
