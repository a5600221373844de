package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.user.LoginName;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./gatehouse account unblock LOGIN}: after ten wrong passwords. */
@Command(name = "unblock", description = "Lets a blocked account try its password again.")
final class UnblockCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    private final CallContext callContext;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--organization",
            description = "Short name of the organization; none for an operator.")
    private @Nullable String organization;

    @Parameters(paramLabel = "LOGIN", description = "The e-mail address that is signed in with.")
    private String login = "";

    UnblockCommand(OwnerUseCases useCases, CallContext callContext) {
        this.useCases = useCases;
        this.callContext = callContext;
    }

    @Override
    public Integer call() {
        Optional<OrganizationSlug> slug =
                Optional.ofNullable(organization).map(OrganizationSlug::new);
        boolean found = useCases.unblock().unblock(callContext, slug, new LoginName(login));
        spec.commandLine().getOut().println(found ? "Unblocked." : "There is no such account.");
        return found ? 0 : 1;
    }
}
