package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.field.Rules;

/**
 * Who did something.
 *
 * @param id of the session for people, so that two browsers of one person differ; of the key or API
 *     user for programs
 */
public record Actor(Kind kind, String id, String name) {
    /** What kind of actor. */
    public enum Kind {
        USER,
        OPERATOR,
        API_KEY,
        API_USER,
        HAND_OVER,
        VISITOR,
        PROVIDER,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system", "Gatehouse");
    public static final Actor PROVIDER = new Actor(Kind.PROVIDER, "provider", "Identity provider");
    public static final Actor VISITOR = new Actor(Kind.VISITOR, "visitor", "Nobody signed in");

    public Actor {
        Rules.text(id, 100, "actor.format");
    }
}
