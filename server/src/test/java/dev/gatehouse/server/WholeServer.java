package dev.gatehouse.server;

import dev.gatehouse.application.organization.OrganizationAddresses;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.FreePort;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.organization.RoleSource;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The server as it is shipped, in this process, on a free port of loopback. */
final class WholeServer {
    private WholeServer() {}

    static ApplicationContext start(Path data, Consumer<ApplicationContextBuilder> change) {
        int port = FreePort.find();
        Map<String, Object> settings =
                Map.of(
                        "gatehouse.data",
                        data.toString(),
                        "gatehouse.public-url",
                        "http://localhost:" + port,
                        "micronaut.server.port",
                        port,
                        "micronaut.server.host",
                        "127.0.0.1");
        return Gatehouse.start(
                new String[0],
                builder -> {
                    builder.properties(settings);
                    change.accept(builder);
                });
    }

    /** A new organization without anything. */
    static Organization organization(ApplicationContext gatehouse) {
        OrganizationSlug slug = new OrganizationSlug(Given.word());
        Organization organization =
                new Organization(
                        new OrganizationId(Given.id()),
                        slug,
                        new DisplayName("Acme"),
                        gatehouse.getBean(OrganizationAddresses.class).assign(slug),
                        AccessPolicy.ASSIGNED_USERS_ONLY,
                        RoleSource.BOTH,
                        Instant.now());
        gatehouse.getBean(Organizations.class).create(organization);
        return organization;
    }
}
