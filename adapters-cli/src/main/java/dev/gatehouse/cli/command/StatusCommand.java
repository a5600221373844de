package dev.gatehouse.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code ./gatehouse status}: the address, and whether the installation was set up. */
@Command(
        name = "status",
        description = "Shows the address and whether the installation was set up.")
final class StatusCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    @Spec private CommandSpec spec = CommandSpec.create();

    StatusCommand(OwnerUseCases useCases) {
        this.useCases = useCases;
    }

    @Override
    public Integer call() {
        boolean empty =
                useCases.operators().none()
                        && useCases.organizations().page(Optional.empty(), 1).items().isEmpty();
        var out = spec.commandLine().getOut();
        out.println("address: " + useCases.publicUrl().address());
        out.println("state: " + (empty ? "empty" : "in use"));
        return 0;
    }
}
