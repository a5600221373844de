package dev.gatehouse.okta.connection;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import java.net.URI;
import java.util.Locale;

/** Reads the address of an authorization server as somebody typed or pasted it. */
final class IssuerAddress {
    private static final int HIGHEST_PORT = 65_535;

    private final OutboundPolicy policy;

    IssuerAddress(OutboundPolicy policy) {
        this.policy = policy;
    }

    /**
     * The issuer that is meant.
     *
     * @throws InvalidValue when no issuer can be meant
     */
    Issuer read(String typed) {
        URI uri = parse(withScheme(typed));
        boolean port = uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT;
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !port) {
            throw new InvalidValue("metadata_url.format");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return new Issuer(Origin.of(uri) + PastedAddress.issuerPath(path));
    }

    /** Without a scheme https is meant, unless that very origin is excepted for http. */
    private String withScheme(String typed) {
        String text = typed.strip();
        if (text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*")) {
            return text;
        }
        URI plain = parse("http://" + text);
        return (policy.excepts(plain) ? "http://" : "https://") + text;
    }

    private static URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue("metadata_url.format");
        }
    }
}
