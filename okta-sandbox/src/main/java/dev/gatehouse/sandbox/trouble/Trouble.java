package dev.gatehouse.sandbox.trouble;

import java.time.Instant;

/**
 * A fault that is switched on.
 *
 * @param path a part of the request path, empty for every endpoint
 * @param kind what goes wrong
 * @param millis how long {@link Kind#SLOW} takes at most, and {@link Kind#BUSY} asks to wait;
 *     negative asks to wait for the end of the minute
 * @param status the status of {@link Kind#ERROR}
 * @param until when it ends by itself, in machine time
 * @param times how many requests it still hits; negative is any number
 */
record Trouble(
        String id, String path, Kind kind, long millis, int status, Instant until, int times) {
    /** What can go wrong. */
    enum Kind {
        /** The answer comes late, or as soon as the fault is taken back. */
        SLOW,
        /** An error status instead of an answer; nothing was done. */
        ERROR,
        /** 429 with the rate limit headers. */
        BUSY,
        /** The connection is closed instead of an answer; nothing was done. */
        DROP,
        /** Half of the answer's body comes, then the connection is closed. */
        TRUNCATE,
        /** The request was carried out, but the answer never comes. */
        LOSE,
        /** The answer is not JSON. */
        GARBAGE,
        /** OAuth's {@code server_error}; authorize tells it to the client's redirect URI. */
        SERVER_ERROR,
        /** OAuth's {@code temporarily_unavailable}, told in the same way. */
        UNAVAILABLE
    }

    boolean hits(String requestPath) {
        return requestPath.contains(path);
    }
}
