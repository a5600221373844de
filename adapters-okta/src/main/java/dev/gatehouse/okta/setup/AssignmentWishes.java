package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Names;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Each group of a role is assigned to the apps that people use.
 *
 * <p>Quirk: in Federation Broker Mode everybody may use the app and no group can be assigned.
 *
 * @see <a href="https://help.okta.com/en-us/content/topics/apps/apps-fbm-enable.htm">Okta:
 *     Federation Broker Mode</a>
 */
final class AssignmentWishes {
    private static final String KIND = "assignment:";

    private AssignmentWishes() {}

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        Names names = Names.of(wanted.organization());
        List<Wish> wishes = new ArrayList<>();
        for (Role role : wanted.roles()) {
            wishes.add(wish(AppWishes.WEB, names.webApp(), tenant.webApp(), role, tenant));
            if (AppWishes.wantsNative(wanted, tenant)) {
                wishes.add(
                        wish(
                                AppWishes.NATIVE,
                                names.nativeApp(),
                                tenant.nativeApp(),
                                role,
                                tenant));
            }
        }
        return wishes;
    }

    private static Wish wish(
            String appKey, String appName, Optional<OktaObject> app, Role role, Tenant tenant) {
        Optional<OktaObject> group = Optional.ofNullable(tenant.groups().get(role.key()));
        String name = GroupWishes.name(role, tenant);
        return new Wish(
                KIND + appKey + ":" + role.key(),
                ObjectKind.ASSIGNMENT,
                name + " → " + app.map(a -> a.text("label")).orElse(appName),
                List.of(appKey, GroupWishes.key(role)),
                group.filter(g -> app.map(a -> free(a) || tenant.isAssigned(a, g)).orElse(false)),
                OktaObject.EMPTY,
                List.of(),
                made ->
                        AppWishes.PATH
                                + "/"
                                + made.id(appKey)
                                + "/groups/"
                                + made.id(GroupWishes.key(role)),
                Tell.warning(
                                appKey + "_group_not_assigned",
                                AppWishes.field(appKey),
                                "The group " + name + " is not assigned to the app",
                                "Each role's group is assigned to the app",
                                Ways.ASSIGNMENTS + " > Assign > Assign to Groups.")
                        .apply(""),
                Optional.empty());
    }

    private static boolean free(OktaObject app) {
        return app.flag("settings.implicitAssignment");
    }
}
