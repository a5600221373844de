package dev.gatehouse.oidc.outbound;

import java.security.NoSuchAlgorithmException;

import javax.net.ssl.SSLContext;

/** The certificate authorities that the JDK trusts. */
final class SystemTrust {
    private SystemTrust() {}

    static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This JDK cannot speak TLS", broken);
        }
    }
}
