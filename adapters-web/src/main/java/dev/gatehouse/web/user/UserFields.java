package dev.gatehouse.web.user;

import dev.gatehouse.application.user.UserDetails;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.json.JsonFields;
import dev.gatehouse.web.page.Form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was entered about a user, from a form or from JSON. */
final class UserFields {
    private UserFields() {}

    /**
     * @throws UnknownAddress when the text is no id: then nothing is at that address
     */
    static UserId id(String text) {
        try {
            return new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new UnknownAddress();
        }
    }

    static UserDetails json(JsonFields fields) {
        FieldProblems problems = fields.problems();
        Optional<DisplayName> name =
                problems.required("name", fields.text("name"), DisplayName::new);
        Optional<DomainName> domainName =
                problems.optional("domain_name", fields.text("domain_name"), DomainName::new);
        List<RoleKey> grants = fields.list("grants", UserFields::role);
        boolean enabled = fields.flag("enabled", true);
        fields.check();
        return new UserDetails(name.orElseThrow(), enabled, domainName, new HashSet<>(grants));
    }

    /** Empty when there are problems; they are collected. */
    static Optional<UserDetails> form(Form form, FieldProblems problems) {
        Optional<DisplayName> name = problems.required("name", form.text("name"), DisplayName::new);
        Optional<DomainName> domainName =
                problems.optional("domain_name", form.text("domain_name"), DomainName::new);
        List<RoleKey> grants =
                form.all("grants").stream()
                        .map(key -> problems.required("grants", key, UserFields::role))
                        .flatMap(Optional::stream)
                        .toList();
        return problems.isEmpty()
                ? name.map(
                        n ->
                                new UserDetails(
                                        n, form.isOn("enabled"), domainName, new HashSet<>(grants)))
                : Optional.empty();
    }

    private static RoleKey role(String key) {
        RoleKey role = new RoleKey(key);
        if (RoleCatalogue.BUILT_IN.find(role).isEmpty()) {
            throw new InvalidValue("role.unknown");
        }
        return role;
    }
}
