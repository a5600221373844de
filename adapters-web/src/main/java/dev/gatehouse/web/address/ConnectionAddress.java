package dev.gatehouse.web.address;

import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;

/** Where the pages of an organization's connection are. */
public final class ConnectionAddress {
    private static final String CHOICE = "/settings/organization/identity-provider";

    /** The route of its form; what belongs to the connection is below it. */
    public static final String ROUTE = PathAddresses.ROUTE + CHOICE + "/{kind}";

    private ConnectionAddress() {}

    public static String path(Organization organization, ProviderKind kind) {
        return organization.address().path() + CHOICE + "/" + kind;
    }
}
