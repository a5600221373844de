package dev.gatehouse.domain.organization;

/** Who of the people that the provider lets through may come in. */
public enum AccessPolicy {
    /** Only users that an administrator bound to a domain name before. */
    ASSIGNED_USERS_ONLY,
    /** Whoever the provider authenticates; the user is created then, groups decide about roles. */
    CREATED_AT_FIRST_SIGN_IN
}
