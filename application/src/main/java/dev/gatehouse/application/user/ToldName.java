package dev.gatehouse.application.user;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.field.Rules;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.user.DomainName;

import java.util.Optional;

/** The name that the provider sent, made to fit: it is not the person's fault if it does not. */
public final class ToldName {
    private ToldName() {}

    /** Empty when the provider sent none. */
    public static Optional<DisplayName> of(ProviderIdentity identity) {
        return identity.name()
                .map(sent -> Rules.fitting(sent, DisplayName.LONGEST))
                .filter(visible -> !visible.isBlank())
                .map(DisplayName::new);
    }

    /** A login in place of a name. */
    public static DisplayName of(DomainName login) {
        return new DisplayName(Rules.fitting(login.value(), DisplayName.LONGEST));
    }
}
