package dev.gatehouse.domain.handover;

import java.util.UUID;

/**
 * Who made a hand-over.
 *
 * @param id of the user or API key, so that its right can be judged again; of the API user
 */
public record Maker(Kind kind, UUID id, String name) {
    /** What kind of maker. */
    public enum Kind {
        USER,
        API_KEY,
        API_USER,
        OWNER
    }
}
