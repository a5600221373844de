package dev.gatehouse.application.guide;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.role.RoleCatalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The organization's own values that stand in its guide; none is a secret.
 *
 * @param byName each with one value or several, such as one for each role; what is not known yet,
 *     such as a client ID, is not in it
 */
public record GuideValues(Map<String, List<String>> byName) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    static GuideValues of(
            Organization organization,
            ProviderKind kind,
            List<Scope> scopes,
            RoleCatalogue roles,
            Optional<ConnectionSettings> settings) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String address = organization.address().toString();
        values.put("organization", List.of(organization.name().value()));
        values.put("address", List.of(address));
        values.put("redirect_uri", List.of(address + "/login/" + kind + "/redirect"));
        values.put("initiate_uri", List.of(address + "/login/" + kind + "/initiate"));
        values.put("jwks_uri", List.of(address + "/.well-known/jwks.json"));
        values.put("sign_out_redirect_uri", List.of(address));
        values.put("audience", List.of(settings.map(s -> s.audience().value()).orElse(address)));
        values.put("scopes", scopes.stream().map(Scope::value).toList());
        values.put("scope_line", List.of(words(scopes)));
        values.put("role_names", roles.roles().stream().map(GuideValues::name).toList());
        values.put("role_pattern", List.of(pattern(roles)));
        values.put("api_scopes", roles.roles().stream().map(r -> "api::" + r.key()).toList());
        settings.ifPresent(known -> add(values, known));
        return new GuideValues(values);
    }

    private static void add(Map<String, List<String>> values, ConnectionSettings settings) {
        values.put("metadata_url", List.of(settings.issuer().value()));
        Optional<UserAuthentication> users = settings.users();
        users.map(UserAuthentication::clientId)
                .map(ClientId::value)
                .ifPresent(id -> values.put("client_id", List.of(id)));
        users.flatMap(UserAuthentication::nativeClientId)
                .map(ClientId::value)
                .ifPresent(id -> values.put("native_client_id", List.of(id)));
    }

    private static String words(List<Scope> scopes) {
        return scopes.stream().map(Scope::value).collect(Collectors.joining(" "));
    }

    private static String name(Role role) {
        return role.name().value();
    }

    /** Anchored, so that it is right whether Okta searches or matches (its texts do not tell). */
    private static String pattern(RoleCatalogue roles) {
        return roles.roles().stream()
                .map(GuideValues::name)
                .map(name -> SPECIAL.matcher(name).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|", "^(", ")$"));
    }
}
