package dev.gatehouse.persistence.cluster;

import dev.gatehouse.persistence.storage.Database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

/** Tells by the database's address whether there may be other nodes, and how to reach it. */
@Factory
final class NodesFactory {
    @Singleton
    Nodes nodes(@Property(name = "datasources.default.url") String url) {
        return Nodes.of(url);
    }

    /** Needs the database, because only then the tables are there. */
    @Singleton
    FeedConnections connections(
            Database database,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        return new FeedConnections(url, user, password);
    }
}
