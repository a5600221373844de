package dev.gatehouse.application.organization;

import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;

import java.util.Optional;

/**
 * The one place that knows how addresses look.
 *
 * <p>Today an organization lives at {@code {public-url}/o/{slug}}; a host of its own comes later.
 */
public interface OrganizationAddresses {
    /** The address that a new organization gets. */
    Address assign(OrganizationSlug slug);

    /** The organization that a request to this host and path belongs to. */
    Optional<Organization> locate(String host, String path);
}
