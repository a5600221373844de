package dev.gatehouse.cli.command;

import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.role.Permission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code ./gatehouse operator api-key list}: all keys, without the keys themselves. */
@Command(name = "list", description = "Lists the API keys, newest first.")
final class ListApiKeysCommand implements Callable<Integer> {
    private final OwnerUseCases useCases;
    @Spec private CommandSpec spec = CommandSpec.create();

    ListApiKeysCommand(OwnerUseCases useCases) {
        this.useCases = useCases;
    }

    @Override
    public Integer call() {
        useCases.apiKeys().list().forEach(key -> spec.commandLine().getOut().println(line(key)));
        return 0;
    }

    private static String line(ApiKey key) {
        String state =
                key.revokedAt().map(at -> "revoked " + at).orElse("until " + key.expiresAt());
        String permissions =
                key.permissions().stream()
                        .map(Permission::key)
                        .sorted()
                        .collect(Collectors.joining(","));
        return key.id().value() + "  " + key.name() + "  " + state + "  " + permissions;
    }
}
