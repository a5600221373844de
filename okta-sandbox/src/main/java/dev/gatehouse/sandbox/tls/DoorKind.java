package dev.gatehouse.sandbox.tls;

/** What is right or wrong with the certificate of a door. */
public enum DoorKind {
    /** For localhost, valid, by the tenant's own authority. */
    VALID,
    /** For another host. */
    WRONG_HOST,
    /** Its time is over. */
    EXPIRED,
    /** By an authority that nobody knows. */
    UNKNOWN_CA
}
