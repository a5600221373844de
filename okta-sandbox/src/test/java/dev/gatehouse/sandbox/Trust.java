package dev.gatehouse.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in a sandbox's authority, for one client or for the whole process. */
public record Trust(SSLContext context, Path store) {
    private static final String PROPERTY = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";

    public static Trust in(String pem) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setCertificateEntry(
                    "ca",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            Path store = Files.createTempFile("trust", ".p12");
            try (OutputStream out = Files.newOutputStream(store)) {
                keys.store(out, PASSWORD.toCharArray());
            }
            return new Trust(context, store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients that cannot be told whom to trust. */
    public void everywhere() {
        System.setProperty(PROPERTY, store.toString());
        System.setProperty(PROPERTY + "Password", PASSWORD);
    }

    public void forget() {
        System.clearProperty(PROPERTY);
        System.clearProperty(PROPERTY + "Password");
    }
}
