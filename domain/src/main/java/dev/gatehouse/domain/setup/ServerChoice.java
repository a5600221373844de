package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** Which authorization server issues the tokens. */
public sealed interface ServerChoice {
    /** One of this organization's own, with its address as audience. */
    record Own() implements ServerChoice {}

    /** One that is there already; its audience stays what it is. */
    record Existing(String id) implements ServerChoice {
        private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

        public Existing {
            Rules.matching(id, FORMAT, "authorization_server_id.format");
        }
    }
}
