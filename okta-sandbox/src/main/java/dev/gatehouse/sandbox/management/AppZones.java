package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.zone.NetworkZones;

import java.util.List;
import java.util.stream.Stream;

/** The network zones that an application names must exist. */
final class AppZones {
    private static final String NETWORK = "settings.oauthClient.network.";

    private AppZones() {}

    static void examine(Realm realm, Document app) {
        List<String> named =
                Stream.of("include", "exclude")
                        .flatMap(l -> app.texts(NETWORK + l).stream())
                        .toList();
        NetworkZones zones = new NetworkZones(realm.tenant());
        if (app.text(NETWORK + "connection").equals("ZONE") && named.isEmpty()) {
            throw ApiRefusal.invalid("network", "'include' or 'exclude' must name a network zone");
        }
        for (String zone : named) {
            if (!zone.equals(NetworkZones.ALL) && !zones.shelf().contains(zone)) {
                throw ApiRefusal.invalid("network", "Invalid network zone: " + zone);
            }
        }
    }
}
