package dev.gatehouse.application.user;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.user.DomainName;

import java.util.Optional;

/** The name that the provider sent, made to fit: it is not the person's fault if it does not. */
public final class ToldName {
    private ToldName() {}

    /** Empty when the provider sent none. */
    public static Optional<DisplayName> of(ProviderIdentity identity) {
        return identity.name()
                .map(sent -> sent.replaceAll("\\p{Cc}", " ").strip())
                .filter(printable -> !printable.isBlank())
                .map(ToldName::shortened);
    }

    /** A login in place of a name. */
    public static DisplayName of(DomainName login) {
        return shortened(login.value());
    }

    private static DisplayName shortened(String name) {
        return new DisplayName(name.substring(0, Math.min(DisplayName.LONGEST, name.length())));
    }
}
