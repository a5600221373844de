package dev.gatehouse.domain.session;

import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One signed-in browser of one user.
 *
 * @param hash of the 256-bit id that only the browser's cookie holds
 * @param tokens the token set that this session uses; none for a local sign-in
 * @param authenticatedAt when the sign-in that founded it began; what happened at the provider
 *     later does not tell about it
 * @param lastSeenAt exact to a minute
 */
public record Session(
        SessionId id,
        SecretHash hash,
        SessionSubject subject,
        Optional<UUID> tokens,
        Device device,
        Instant authenticatedAt,
        Instant startedAt,
        Instant lastSeenAt,
        SessionState state) {

    /** The state as of now: a live session whose limits have passed has ended. */
    public SessionState stateAt(Instant now, SessionLimits limits) {
        return switch (state) {
            case SessionState.Ended ended -> ended;
            case SessionState.Live live -> {
                Instant end = endsAt(limits);
                yield now.isBefore(end)
                        ? live
                        : new SessionState.Ended(SignOutReason.LIFETIME_REACHED, end);
            }
        };
    }

    /** When this session ends if it is not used again. */
    public Instant endsAt(SessionLimits limits) {
        Instant absolute = startedAt.plus(limits.absolute());
        Instant idle = lastSeenAt.plus(limits.idle());
        return absolute.isBefore(idle) ? absolute : idle;
    }

    public Session seen(Instant now) {
        return new Session(
                id, hash, subject, tokens, device, authenticatedAt, startedAt, now, state);
    }

    /** With another token set. */
    public Session using(UUID tokenSet) {
        return new Session(
                id,
                hash,
                subject,
                Optional.of(tokenSet),
                device,
                authenticatedAt,
                startedAt,
                lastSeenAt,
                state);
    }

    public Session ended(SignOutReason reason, Instant at) {
        SessionState over =
                state instanceof SessionState.Ended ? state : new SessionState.Ended(reason, at);
        return new Session(
                id, hash, subject, tokens, device, authenticatedAt, startedAt, lastSeenAt, over);
    }
}
