package dev.gatehouse.sandbox.zone;

import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelf;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Finds the network zones of a tenant and judges requests of applications by them. */
public record NetworkZones(Tenant tenant) {
    /** What stands for every zone in an application's lists. */
    public static final String ALL = "ALL_IP_ZONES";

    public Shelf shelf() {
        return tenant.shelf("zones");
    }

    /** Whether a text names addresses as a zone does: by CIDR, by range, or one alone. */
    public static boolean legal(String addresses) {
        return AddressRange.parse(addresses).isPresent();
    }

    /** Whether the application takes requests from an address (S2: the network restrictions). */
    public boolean admit(App app, String address) {
        if (!app.oauth().text("network.connection").equals("ZONE")) {
            return true;
        }
        List<String> included = app.oauth().texts("network.include");
        List<String> excluded = app.oauth().texts("network.exclude");
        boolean anywhere = included.isEmpty() && !excluded.isEmpty();
        return (anywhere || inside(included, address)) && !inside(excluded, address);
    }

    private boolean inside(List<String> names, String address) {
        Optional<InetAddress> from = literal(address);
        return from.isPresent()
                && shelf().list().stream()
                        .filter(zone -> zone.text("status").equals("ACTIVE"))
                        .filter(zone -> names.contains(ALL) || names.contains(zone.id()))
                        .flatMap(zone -> zone.items("gateways").stream())
                        .map(gateway -> AddressRange.parse(gateway.text("value")))
                        .flatMap(Optional::stream)
                        .anyMatch(range -> range.contains(from.get()));
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The zones that every organization has; their addresses are for administrators to add. */
    public static List<Document> builtIn() {
        return List.of(system("LegacyIpZone", "POLICY"), system("BlockedIpZone", "BLOCKLIST"));
    }

    private static Document system(String name, String usage) {
        return Document.EMPTY
                .with("type", "IP")
                .with("name", name)
                .with("status", "ACTIVE")
                .with("usage", usage)
                .with("system", true)
                .with("gateways", List.of())
                .with("proxies", List.of());
    }
}
