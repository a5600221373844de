package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gatehouse account}: what concerns local passwords. */
@Command(
        name = "account",
        description = "Accounts with a password: local administrators, operators.")
final class AccountCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    static CommandLine of(OwnerUseCases useCases, CallContext call) {
        return new CommandLine(new AccountCommand())
                .addSubcommand(new UnblockCommand(useCases, call));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
