package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.domain.role.GroupName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is in a group at the provider, and what of its losses no signal has told yet. */
final class Directory {
    static final GroupName GROUP = new GroupName("Administrator");

    private final Set<Integer> members = new HashSet<>();
    private final List<Loss> untold = new ArrayList<>();

    /** That the user was taken out of the group. */
    record Loss(int user, Instant at) {}

    /** Puts the user into the group, or takes the user out of it. */
    void put(int user, boolean member, Instant now) {
        if (member) {
            members.add(user);
        } else if (members.remove(user)) {
            untold.add(new Loss(user, now));
        }
    }

    /** The newest loss, which a signal tells now. */
    Optional<Loss> tellLast() {
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold.removeLast());
    }

    /** One of the losses, in any order, which a signal tells now. */
    Optional<Loss> tell(int which) {
        return untold.isEmpty()
                ? Optional.empty()
                : Optional.of(untold.remove(which % untold.size()));
    }

    boolean hasUntold() {
        return !untold.isEmpty();
    }

    List<GroupName> groups(int user) {
        return isMember(user) ? List.of(GROUP) : List.of();
    }

    boolean isMember(int user) {
        return members.contains(user);
    }

    /** Whether the user is out of the group and everything about that was told. */
    boolean isOutForSure(int user) {
        return !isMember(user) && untold.stream().noneMatch(loss -> loss.user() == user);
    }
}
