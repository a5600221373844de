package dev.gatehouse.domain.signal;

import dev.gatehouse.domain.role.GroupName;

/** What an event at the provider does here. */
public sealed interface SignalEffect {
    /** Sessions end: signed out by the provider. */
    record SignOut() implements SignalEffect {}

    /**
     * The person signed out at the provider: sessions end, unless it is only the echo of the
     * person's own signing out here.
     */
    record OwnSignOut() implements SignalEffect {}

    /** Sessions end: access removed. */
    record RemoveAccess() implements SignalEffect {}

    /** The person is no longer in the group; sessions end when no role is left. */
    record LoseGroup(GroupName group) implements SignalEffect {}

    /** Nothing; it is only noted. */
    record None() implements SignalEffect {}
}
