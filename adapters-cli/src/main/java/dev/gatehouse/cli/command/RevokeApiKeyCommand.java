package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.apiaccess.ApiKeyId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code ./gatehouse operator api-key revoke ID}: ends a key for good. */
@Command(name = "revoke", description = "Revokes an API key at once and for good.")
final class RevokeApiKeyCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    private final CallContext callContext;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id from the list.")
    private String id = "";

    RevokeApiKeyCommand(OwnerUseCases useCases, CallContext callContext) {
        this.useCases = useCases;
        this.callContext = callContext;
    }

    @Override
    public Integer call() {
        boolean revoked =
                known().filter(key -> useCases.apiKeys().revoke(callContext, key)).isPresent();
        String answer = revoked ? "Revoked." : "There is no such key, or it was revoked before.";
        spec.commandLine().getOut().println(answer);
        return revoked ? 0 : 1;
    }

    private Optional<ApiKeyId> known() {
        try {
            return Optional.of(new ApiKeyId(UUID.fromString(id)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
