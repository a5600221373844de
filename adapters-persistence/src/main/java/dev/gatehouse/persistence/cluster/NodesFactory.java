package dev.gatehouse.persistence.cluster;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

@Factory
final class NodesFactory {
    @Singleton
    Nodes nodes(@Property(name = "datasources.default.url") String url) {
        return Nodes.of(url);
    }
}
