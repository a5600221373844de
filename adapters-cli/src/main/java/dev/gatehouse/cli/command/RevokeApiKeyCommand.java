package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.apiaccess.ApiKeyId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code ./gatehouse operator api-key revoke ID}: ends a key for good. */
@Command(name = "revoke", description = "Revokes an API key at once and for good.")
final class RevokeApiKeyCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    private final CallContext callContext;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id from the list.")
    private UUID id = new UUID(0, 0);

    RevokeApiKeyCommand(OwnerUseCases useCases, CallContext callContext) {
        this.useCases = useCases;
        this.callContext = callContext;
    }

    @Override
    public Integer call() {
        boolean revoked = useCases.apiKeys().revoke(callContext, new ApiKeyId(id));
        String answer = revoked ? "Revoked." : "There is no such key, or it was revoked before.";
        spec.commandLine().getOut().println(answer);
        return revoked ? 0 : 1;
    }
}
