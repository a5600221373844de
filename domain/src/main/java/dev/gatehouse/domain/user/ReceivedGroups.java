package dev.gatehouse.domain.user;

import dev.gatehouse.domain.role.GroupName;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The user groups that the provider told of a person, and when it was asked.
 *
 * @param at empty where none came yet, or nobody noted when
 */
public record ReceivedGroups(List<GroupName> names, Optional<Instant> at) {
    public static final ReceivedGroups NONE = new ReceivedGroups(List.of(), Optional.empty());

    public ReceivedGroups {
        names = List.copyOf(names);
    }

    public ReceivedGroups(List<GroupName> names, Instant at) {
        this(names, Optional.of(at));
    }

    /** Whether an event at that moment was known to the provider when it told these groups. */
    public boolean isNewerThan(Instant event) {
        return at.filter(event::isBefore).isPresent();
    }

    /** These, unless those that were stored before are the provider's later word. */
    ReceivedGroups unlessOlderThan(ReceivedGroups stored) {
        return at.filter(stored::isNewerThan).isPresent() ? stored : this;
    }

    ReceivedGroups without(GroupName lost) {
        return new ReceivedGroups(names.stream().filter(group -> !group.equals(lost)).toList(), at);
    }
}
