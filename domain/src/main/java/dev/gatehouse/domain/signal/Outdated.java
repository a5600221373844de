package dev.gatehouse.domain.signal;

import dev.gatehouse.domain.role.GroupName;

/** What a provider's word can outdate: all of somebody, or somebody's membership of one group. */
public sealed interface Outdated permits SignalSubject, Outdated.Membership {
    /** A text that nothing else has; the storage keeps only its hash. */
    String key();

    /** That somebody is in the group. */
    record Membership(SignalSubject of, GroupName group) implements Outdated {
        @Override
        public String key() {
            return "member of\n" + group.value() + "\n" + of.key();
        }
    }
}
