package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gatehouse operator}: what concerns the installation's operators and API keys. */
@Command(name = "operator", description = "Set-up link and API keys of the installation.")
final class OperatorCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    static CommandLine of(OwnerUseCases useCases, CallContext call) {
        CommandLine keys =
                new CommandLine(new ApiKeyCommand(useCases, call))
                        .addSubcommand(new ListApiKeysCommand(useCases))
                        .addSubcommand(new RevokeApiKeyCommand(useCases, call));
        return new CommandLine(new OperatorCommand())
                .addSubcommand(keys)
                .addSubcommand(new SetUpLinkCommand(useCases));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
