package dev.gatehouse.web.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;

import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Optional;

/** Finds the organization that an operator's address names. */
@Singleton
final class OperatorOrganizations {
    private final Organizations organizations;

    OperatorOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Asks for a permission first, so that nobody learns from the answer which slugs exist.
     *
     * @throws UnknownAddress when there is none of that name
     */
    Organization find(CallContext call, String slug) {
        Optional<Organization> found = slug(slug).flatMap(organizations::find);
        if (found.isEmpty()) {
            call.require(Permission.INVITE_ADMINISTRATORS);
            throw new UnknownAddress();
        }
        call.require(Permission.INVITE_ADMINISTRATORS, found.get().id());
        return found.get();
    }

    /** What was typed as a short name, if it can be one. */
    static Optional<OrganizationSlug> slug(String text) {
        try {
            return Optional.of(new OrganizationSlug(text.strip().toLowerCase(Locale.ROOT)));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }
}
