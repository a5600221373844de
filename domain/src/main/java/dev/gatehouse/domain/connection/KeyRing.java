package dev.gatehouse.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a connection over time: a new one is published first, used later, and the old one
 * stays published for a while after that.
 */
public record KeyRing(List<ClientKey> keys) {
    /** How long a new key is published before it is used: longer than our key set may be cached. */
    public static final Duration PUBLICATION = Duration.ofHours(1);

    /** How long the former key stays published after its last use: far longer than an assertion. */
    public static final Duration OVERLAP = Duration.ofHours(1);

    public KeyRing {
        keys = keys.stream().sorted(Comparator.comparingInt(ClientKey::number)).toList();
    }

    /** The key to sign with: the newest whose time has come. */
    public Optional<ClientKey> signing(Instant now) {
        return keys.stream().filter(key -> !now.isBefore(key.usedFrom())).reduce((_, last) -> last);
    }

    /** The keys whose public halves the provider must know. */
    public List<ClientKey> published(Instant now) {
        return keys.stream().filter(key -> !key.isOver(now)).toList();
    }

    /** The key that is published but not used yet; meanwhile there is no other rotation. */
    public Optional<ClientKey> coming(Instant now) {
        return keys.stream().filter(key -> now.isBefore(key.usedFrom())).findFirst();
    }

    /** When a key that is made now is used: at once if it is the first. */
    public Instant nextUsedFrom(Instant now) {
        return keys.isEmpty() ? now : now.plus(PUBLICATION);
    }

    public int nextNumber() {
        return keys.isEmpty() ? 1 : keys.getLast().number() + 1;
    }

    /** The keys that the given one replaces, with their ends. */
    public List<ClientKey> replacedBy(ClientKey next) {
        Instant end = next.usedFrom().plus(OVERLAP);
        return keys.stream()
                .filter(key -> key.number() < next.number() && key.endsAt().isEmpty())
                .map(key -> key.endingAt(end))
                .toList();
    }
}
