package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.cli.control.ControlMessage;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.session.Device;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs one command with its output captured. */
public final class Commands {
    private final OwnerUseCases useCases;
    private final Identifiers identifiers;

    public Commands(OwnerUseCases useCases, Identifiers identifiers) {
        this.useCases = useCases;
        this.identifiers = identifiers;
    }

    /** The exit code is 0 for done, 1 for refused, 2 for a wrong command line. */
    public ControlMessage.Reply run(List<String> arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        String correlationId = identifiers.next().toString();
        CallContext call =
                new CallContext(
                        new Caller.Owner(),
                        Device.of("command line", "command line"),
                        correlationId);
        int exitCode =
                new CommandLine(new RootCommand())
                        .addSubcommand(OperatorCommand.of(useCases, call))
                        .addSubcommand(AccountCommand.of(useCases, call))
                        .addSubcommand(new StatusCommand(useCases))
                        .setOut(new PrintWriter(output, true))
                        .setErr(new PrintWriter(errors, true))
                        .setExecutionExceptionHandler(Commands::explain)
                        .execute(arguments.toArray(String[]::new));
        return new ControlMessage.Reply(exitCode, output.toString(), errors.toString());
    }

    private static int explain(
            Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr()
                .println(
                        switch (failure) {
                            case InvalidValue refused ->
                                    "Not a valid value: " + refused.getMessage();
                            case StorageUnavailable away ->
                                    "The database cannot be reached now: try again in a moment.";
                            default -> "Failed: " + failure;
                        });
        return failure instanceof InvalidValue
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }
}
