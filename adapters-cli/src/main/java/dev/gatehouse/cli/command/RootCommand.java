package dev.gatehouse.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./gatehouse} without a command: says which there are. */
@Command(
        name = "gatehouse",
        description = "Commands of the installation's owner, carried out by the running server.",
        mixinStandardHelpOptions = true)
final class RootCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
