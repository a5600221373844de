package dev.gatehouse.domain.connection;

/** What became of the attempt to make a draft live. */
public sealed interface Promotion {
    /**
     * The draft is live now.
     *
     * @param identityChanged whether the sessions that the former settings founded must end
     */
    record Promoted(IdentityProviderConnection connection, boolean identityChanged)
            implements Promotion {}

    /** The draft or the live settings changed since the proof began; nothing was changed. */
    record Superseded() implements Promotion {}
}
