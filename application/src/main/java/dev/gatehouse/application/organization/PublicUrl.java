package dev.gatehouse.application.organization;

import dev.gatehouse.domain.organization.Address;

/**
 * Where the installation is reached by browsers and providers: {@code https://gate.example.com}.
 */
public record PublicUrl(Address address) {
    /**
     * Whether cookies can and must be {@code Secure}; plain http is for try-outs on loopback only.
     */
    public boolean secure() {
        return "https".equals(address.value().getScheme());
    }
}
