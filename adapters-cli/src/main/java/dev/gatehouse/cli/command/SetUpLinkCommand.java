package dev.gatehouse.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./gatehouse operator set-up-link}: a new one-time link while there is no operator. */
@Command(
        name = "set-up-link",
        description = "Prints a new one-time link for the first operator; the one before is void.")
final class SetUpLinkCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    @Spec private CommandSpec spec = CommandSpec.create();

    SetUpLinkCommand(OwnerUseCases useCases) {
        this.useCases = useCases;
    }

    @Override
    public Integer call() {
        Optional<String> link = useCases.setUpLink();
        link.ifPresentOrElse(
                spec.commandLine().getOut()::println,
                () -> spec.commandLine().getErr().println("There is an operator already."));
        return link.isPresent() ? 0 : 1;
    }
}
