package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;

/** The API users of all organizations; within one, a set of scopes belongs to one API user. */
public interface ApiUsers {
    Optional<ApiUser> find(OrganizationId organization, ScopeSet scopes);

    /** Stores a new API user; false, and nothing stored, when its set of scopes exists already. */
    boolean create(ApiUser user);

    /** Notes that this client used the API user at that time. */
    void used(ApiUser user, ClientId client, Instant at);

    /** Newest first. */
    Page<ApiUser> page(OrganizationId organization, Optional<String> after, int limit);
}
