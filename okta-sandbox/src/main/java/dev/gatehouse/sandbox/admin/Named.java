package dev.gatehouse.sandbox.admin;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;

/** Finds what a tester names: by id or by the name that people use. */
final class Named {
    private Named() {}

    static Realm realm(Realms realms, String name) {
        return realms.named(name).orElseThrow(() -> ApiRefusal.missing(name, "Tenant"));
    }

    static User user(Realm realm, String name) {
        return realm.directory()
                .withIdOrLogin(name)
                .orElseThrow(() -> ApiRefusal.missing(name, "User"));
    }

    static Group group(Realm realm, String name) {
        return realm.directory()
                .group(name)
                .or(() -> realm.directory().groupNamed(name))
                .orElseThrow(() -> ApiRefusal.missing(name, "UserGroup"));
    }

    static App app(Realm realm, String name) {
        return realm.apps().all().stream()
                .filter(
                        app ->
                                app.id().equals(name)
                                        || app.clientId().equals(name)
                                        || app.label().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.missing(name, "AppInstance"));
    }
}
