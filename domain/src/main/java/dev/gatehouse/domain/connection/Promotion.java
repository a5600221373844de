package dev.gatehouse.domain.connection;

/** What became of the attempt to bring other settings into force. */
public sealed interface Promotion {
    /**
     * They are in force now.
     *
     * @param identityChanged whether the sessions that the former settings founded must end
     */
    record Promoted(IdentityProviderConnection connection, boolean identityChanged)
            implements Promotion {}

    /** The draft or the live settings changed since; nothing was changed. */
    record Superseded() implements Promotion {}
}
