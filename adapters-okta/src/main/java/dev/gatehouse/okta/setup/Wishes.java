package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;

/** All that an Okta tenant should hold for an organization, in the order in which it is made. */
public final class Wishes {
    private Wishes() {}

    public static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        List<Wish> wishes = new ArrayList<>();
        wishes.addAll(GroupWishes.of(wanted, tenant));
        wishes.addAll(ServerWishes.of(wanted, tenant));
        wishes.addAll(ClaimWishes.of(wanted, tenant));
        wishes.addAll(AppWishes.of(wanted, tenant));
        wishes.addAll(AssignmentWishes.of(wanted, tenant));
        wishes.addAll(PolicyWishes.of(wanted, tenant));
        return wishes;
    }
}
