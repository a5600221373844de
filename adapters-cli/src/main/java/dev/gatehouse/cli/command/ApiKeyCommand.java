package dev.gatehouse.cli.command;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.role.Permission;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code ./gatehouse operator api-key}: makes an API key and prints it, once. */
@Command(
        name = "api-key",
        description = {
            "Makes an API key and prints it, once. It is stored hashed and can never read a secret"
                    + " or token.",
            "Subcommands list and revoke keys."
        },
        mixinStandardHelpOptions = true)
final class ApiKeyCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 365;
    private final OwnerUseCases useCases;
    private final CallContext callContext;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--name", description = "What the key is for.")
    private @Nullable String name;

    @Option(
            names = "--allow",
            split = ",",
            description =
                    "What it may do, separated by commas: ${COMPLETION-CANDIDATES}; all by"
                            + " default.",
            completionCandidates = PermissionKeys.class)
    private @Nullable List<String> allow;

    @Option(
            names = "--organization",
            description = "The one organization (short name) that it is limited to.")
    private @Nullable String organization;

    @Option(names = "--days", description = "After how many days it ends (1 to 365, default 30).")
    private int days = 30;

    ApiKeyCommand(OwnerUseCases useCases, CallContext callContext) {
        this.useCases = useCases;
        this.callContext = callContext;
    }

    @Override
    public Integer call() {
        if (name == null || name.isBlank()) {
            throw wrong("--name is missing: say what the key is for");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--days is a whole number from 1 to " + MOST_DAYS);
        }
        DisplayName label = label(name);
        Optional<OrganizationId> only = Optional.ofNullable(organization).map(this::organizationId);
        var key =
                useCases.apiKeys()
                        .create(callContext, label, permissions(), only, Duration.ofDays(days));
        spec.commandLine().getOut().println(key.reveal());
        return 0;
    }

    private DisplayName label(String text) {
        try {
            return new DisplayName(text);
        } catch (InvalidValue refused) {
            throw wrong("--name takes 1 to 120 characters, all on one line");
        }
    }

    /** All of them only where nothing was said: a script's empty list must not mean everything. */
    private Set<Permission> permissions() {
        if (allow == null) {
            return EnumSet.allOf(Permission.class);
        }
        if (allow.isEmpty()) {
            throw wrong("--allow names no permission");
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        allow.forEach(key -> permissions.add(permission(key)));
        return permissions;
    }

    private Permission permission(String key) {
        return PermissionKeys.find(key)
                .orElseThrow(
                        () ->
                                wrong(
                                        "Unknown permission "
                                                + key
                                                + "; there are "
                                                + PermissionKeys.all()));
    }

    private OrganizationId organizationId(String slug) {
        try {
            return useCases.organizations()
                    .find(new OrganizationSlug(slug))
                    .map(Organization::id)
                    .orElseThrow(() -> wrong("There is no organization " + slug));
        } catch (InvalidValue noSuchName) {
            throw wrong("There is no organization " + slug);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
