package dev.gatehouse.application.connection;

/**
 * A client secret that was replaced, while the provider may know the old one, the new one or both.
 *
 * <p>Whoever sends the new one and sees it refused sends the former once; then it tells which of
 * them the provider took. Telling is cheap when nothing changes by it.
 */
public interface SecretOverlap {
    ConnectionInUse.BoundSecret former();

    /** The provider accepted the new secret: the former one is destroyed. */
    void newAccepted();

    /** The provider refused the new secret and accepted the former one: a finding. */
    void formerAccepted();
}
