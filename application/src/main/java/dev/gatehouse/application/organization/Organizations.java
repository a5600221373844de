package dev.gatehouse.application.organization;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;

import java.util.Optional;

/** The organizations of the installation. */
public interface Organizations {
    /** Stores a new organization; false, and nothing stored, when the slug is taken. */
    boolean create(Organization organization);

    Optional<Organization> find(OrganizationId id);

    Optional<Organization> find(OrganizationSlug slug);

    /** In the order of their slugs. */
    Page<Organization> page(OrganizationQuery query);

    /** All of them. */
    default Page<Organization> page(Optional<String> after, int limit) {
        return page(new OrganizationQuery("", after, limit));
    }
}
