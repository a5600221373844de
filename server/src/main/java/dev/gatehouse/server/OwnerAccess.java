package dev.gatehouse.server;

import dev.gatehouse.application.apiaccess.ManageApiKeys;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.operator.SetUpInstallation;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.user.UnblockAccount;
import dev.gatehouse.cli.command.Commands;
import dev.gatehouse.cli.command.OwnerUseCases;
import dev.gatehouse.cli.control.ControlAddress;
import dev.gatehouse.cli.control.ControlServer;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Opens the control socket for the owner and prints the set-up link of an empty installation. */
@Singleton
final class OwnerAccess implements ApplicationEventListener<ServerStartupEvent> {
    private final InstallationConfiguration configuration;
    private final OwnerUseCases useCases;
    private final Identifiers identifiers;
    private @Nullable ControlServer control;

    OwnerAccess(
            InstallationConfiguration configuration,
            ManageApiKeys apiKeys,
            SetUpInstallation setUp,
            UnblockAccount unblock,
            Operators operators,
            Organizations organizations,
            PublicUrl publicUrl,
            Identifiers identifiers) {
        this.configuration = configuration;
        this.useCases =
                new OwnerUseCases(apiKeys, setUp, unblock, operators, organizations, publicUrl);
        this.identifiers = identifiers;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        try {
            ControlAddress address = new ControlAddress(configuration.data());
            control = ControlServer.start(address, new Commands(useCases, identifiers)::run);
        } catch (IOException broken) {
            throw new UncheckedIOException("The control socket cannot be opened", broken);
        }
        useCases.setUpLink().ifPresent(OwnerAccess::print);
    }

    /** To the terminal, not to the log: whoever holds the link becomes operator. */
    private static void print(String link) {
        System.out.println("Set up Gatehouse within 24 hours: " + link);
    }

    @PreDestroy
    void close() throws IOException {
        if (control != null) {
            control.close();
        }
    }
}
