package dev.gatehouse.web.organization;

import dev.gatehouse.domain.organization.Organization;

import io.micronaut.serde.annotation.Serdeable;

/** An organization as the JSON API shows it to operators. */
@Serdeable
record OrganizationJson(String slug, String name, String address) {
    static OrganizationJson of(Organization organization) {
        return new OrganizationJson(
                organization.slug().value(),
                organization.name().value(),
                organization.address().toString());
    }
}
