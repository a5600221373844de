package dev.gatehouse.sandbox.realm;

import java.util.List;
import java.util.Optional;

/** All realms of this process in the order of the seed. */
public record Realms(int adminPort, List<Realm> all) {
    public Realms {
        all = List.copyOf(all);
    }

    public Optional<Realm> named(String name) {
        return all.stream().filter(realm -> realm.name().equals(name)).findFirst();
    }

    public Optional<Realm> at(int port) {
        return all.stream().filter(realm -> realm.tenant().port() == port).findFirst();
    }
}
