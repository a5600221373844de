package dev.gatehouse.application.organization;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.Address;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;

import java.net.URI;

/** Builds an organization that lets in assigned users and counts groups and grants. */
public final class AnOrganization {
    private String slug = Given.word();
    private AccessPolicy policy = AccessPolicy.ASSIGNED_USERS_ONLY;
    private RoleSource roles = RoleSource.BOTH;

    public static Organization any() {
        return new AnOrganization().build();
    }

    /** One that is stored already. */
    public static Organization in(Storage storage) {
        Organization organization = any();
        storage.port(Organizations.class).create(organization);
        return organization;
    }

    public AnOrganization at(String newSlug) {
        slug = newSlug;
        return this;
    }

    public AnOrganization with(AccessPolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    public AnOrganization with(RoleSource source) {
        roles = source;
        return this;
    }

    public Organization build() {
        return new Organization(
                new OrganizationId(Given.id()),
                new OrganizationSlug(slug),
                new DisplayName("Acme " + slug),
                new Address(URI.create("https://gate.example.com/o/" + slug)),
                policy,
                roles,
                Given.now());
    }
}
