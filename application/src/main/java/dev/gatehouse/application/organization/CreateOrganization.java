package dev.gatehouse.application.organization;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.role.Permission;

import java.time.InstantSource;
import java.util.Map;

/**
 * Creates an organization; assigned users only, roles from groups and console, until it is changed.
 */
public final class CreateOrganization {
    private final Organizations organizations;
    private final OrganizationAddresses addresses;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public CreateOrganization(
            Organizations organizations,
            OrganizationAddresses addresses,
            Transactions transactions,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.organizations = organizations;
        this.addresses = addresses;
        this.transactions = transactions;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The organization exists now. */
        record Created(Organization organization) implements Outcome {}

        /** Another organization has this slug. */
        record SlugTaken() implements Outcome {}
    }

    public Outcome create(CallContext call, OrganizationSlug slug, DisplayName name) {
        call.require(Permission.CREATE_ORGANIZATIONS);
        Organization organization =
                new Organization(
                        new OrganizationId(identifiers.next()),
                        slug,
                        name,
                        addresses.assign(slug),
                        AccessPolicy.ASSIGNED_USERS_ONLY,
                        RoleSource.BOTH,
                        clock.instant());
        return transactions.run(() -> store(call, organization));
    }

    private Outcome store(CallContext call, Organization organization) {
        if (!organizations.create(organization)) {
            return new Outcome.SlugTaken();
        }
        String target = organization.slug().value();
        audit.note(call, AuditAct.ORGANIZATION_CREATED, organization.id(), target, Map.of());
        return new Outcome.Created(organization);
    }
}
