package dev.gatehouse.application.signal;

/** What came of one event that the provider told. */
record EventResult(What what, int ended) {
    enum What {
        DONE,
        /** The event has no effect here. */
        NOTED,
        /** Nobody here is meant. */
        UNKNOWN_USER,
        /** The user is pinned to an account of another provider. */
        NOT_ITS_USER,
        /** It was carried out before. */
        REPEATED,
        /** Another one with its id was carried out before. */
        ID_REUSED
    }

    static EventResult of(What what) {
        return new EventResult(what, 0);
    }
}
