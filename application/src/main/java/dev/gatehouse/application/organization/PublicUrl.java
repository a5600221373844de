package dev.gatehouse.application.organization;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Address;

import java.util.regex.Pattern;

/**
 * Where the installation is reached by browsers and providers: {@code https://gate.example.com}.
 *
 * <p>The root of a host, because pages name their parts from there. Plain http is for try-outs on
 * loopback only: cookies could not be {@code Secure}, and codes and tokens could be read on the way
 * (RFC 9700, section 2.6).
 */
public record PublicUrl(Address address) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    public PublicUrl {
        boolean loopback = LOOPBACK.matcher(address.value().getHost()).matches();
        if (!address.path().isEmpty() || !(isSecure(address) || loopback)) {
            throw new InvalidValue("address.format");
        }
    }

    /** Whether cookies can and must be {@code Secure}. */
    public boolean secure() {
        return isSecure(address);
    }

    private static boolean isSecure(Address address) {
        return "https".equals(address.value().getScheme());
    }
}
